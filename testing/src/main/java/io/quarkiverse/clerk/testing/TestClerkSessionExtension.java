package io.quarkiverse.clerk.testing;

import java.util.Optional;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.SessionIdentities;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.security.TestIdentityAssociation;

/** Gives the application under test the session of {@link TestClerkSession}, and takes it away after the test. */
final class TestClerkSessionExtension implements BeforeEachCallback, BeforeTestExecutionCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Optional<TestClerkSession> annotation = TestSecurityAnnotations.session(context);
        if (annotation.isEmpty()) {
            return;
        }
        ArcContainer container = container(context.getRequiredTestClass(), TestSecurityAnnotations.place(context));
        Instance<ClerkInstances> instances = container.select(ClerkInstances.class);
        if (instances.isUnsatisfied()) {
            throw new IllegalStateException("@TestClerkSession at " + TestSecurityAnnotations.place(context)
                    + " has no effect with quarkus.clerk.enabled=false. Remove it, or switch the extension on in tests.");
        }
        try {
            container.select(CurrentTestSession.class).get().set(TestSession.of(SessionTokenClaims.of(annotation.get()),
                    annotation.get().instance(), instances.get()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("@TestClerkSession at " + TestSecurityAnnotations.place(context) + ": "
                    + e.getMessage(), e);
        }
    }

    /** Requests have found the session already; now there is a request context, for beans that the test itself calls. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        ArcContainer container = Arc.container();
        if (container == null || !container.isRunning() || !container.requestContext().isActive()) {
            return;
        }
        container.select(CurrentTestSession.class).get().get().ifPresent(session -> {
            // That of a @TestSecurity on the class, which this one beats.
            container.select(TestIdentityAssociation.class).get().setTestIdentity(null);
            container.select(SessionIdentities.class).get().identity(session.session(), session.instance())
                    .ifPresent(container.select(CurrentIdentityAssociation.class).get()::setIdentity);
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            container.select(CurrentTestSession.class).get().clear();
        }
    }

    /** The application under test; a test that has none in its own process is a mistake. */
    static ArcContainer container(Class<?> test, String place) {
        if (AnnotationSupport.isAnnotated(test, QuarkusIntegrationTest.class)) {
            throw new IllegalStateException("@TestClerkSession at " + place + " cannot reach "
                    + "the application of a @QuarkusIntegrationTest, which is another process. Send a token with the request: "
                    + "given().auth().oauth2(ClerkTokens.forUser(\"user_1\").sign()), or exclude the test with "
                    + "@DisabledOnIntegrationTest.");
        }
        ArcContainer container = Arc.container();
        if (container == null || !container.isRunning()) {
            throw new IllegalStateException("@TestClerkSession at " + place
                    + " needs an application in the same process. Annotate the class with @QuarkusTest.");
        }
        return container;
    }
}
