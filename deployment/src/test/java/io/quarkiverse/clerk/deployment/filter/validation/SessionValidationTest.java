package io.quarkiverse.clerk.deployment.filter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.RetentionPolicy;
import java.lang.constant.ClassDesc;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.assertj.core.api.AbstractStringAssert;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.creator.BlockCreator;

/** Every mistake is named with its place and its fix. */
class SessionValidationTest {

    @ApplicationScoped
    @RequireClerkSession
    public static class PlainBean {
        @ClerkSession
        public void work() {
        }
    }

    @Path("unreachable")
    public static class Unreachable {
        @RequireClerkSession
        @GET
        private String hidden() {
            return "";
        }

        @RequireClerkSession
        @GET
        @Path("static")
        public static String constant() {
            return "";
        }

        @RequireClerkSession
        public String helper() {
            return "";
        }
    }

    @RegisterRestClient
    @RequireClerkSession
    @Path("remote")
    public interface Remote {
        @GET
        @ClerkSession
        String get();
    }

    @RequireClerkSession
    public interface Unimplemented {
        @GET
        String get();
    }

    @RequireClerkSession
    public @interface Meta {
    }

    @Path("both")
    @ClerkSession
    @RequireClerkSession
    public static class Both {
        @GET
        @ClerkSession
        @RequireClerkSession
        public String get() {
            return "";
        }
    }

    @Path("keys")
    public static class Keys {
        @GET
        @RequireClerkSession(permission = "orders:delete")
        public String permission() {
            return "";
        }

        @POST
        @RequireClerkSession(permission = "org:sys_memberships:manage")
        public String system() {
            return "";
        }

        @PUT
        @RequireClerkSession(role = "org:billing:admin", feature = "team:export", plan = "my plan", instance = " partners")
        public String others() {
            return "";
        }

        @GET
        @Path("fine")
        @RequireClerkSession(role = "admin", permission = "org:orders:delete", feature = "user:export", plan = "pro")
        public String fine() {
            return "";
        }
    }

    public abstract static class AbstractHandler implements ClerkErrorHandler {
    }

    @Path("handlers")
    public static class Handlers {
        @GET
        @RequireClerkSession(onError = ClerkErrorHandler.class)
        public String anInterface() {
            return "";
        }

        @POST
        @ClerkSession(onError = AbstractHandler.class)
        public String anAbstractClass() {
            return "";
        }
    }

    @Path("open")
    @PermitAll
    public static class Open {
        @GET
        @RequireClerkSession
        public String strictMethodOfAnOpenClass() {
            return "";
        }

        @POST
        @PermitAll
        @RequireClerkSession
        public String contradiction() {
            return "";
        }

        @PUT
        @ClerkSession
        public String lax() {
            return "";
        }
    }

    @Path("strict")
    @RequireClerkSession
    public static class Strict {
        @GET
        @PermitAll
        public String opened() {
            return "";
        }

        @POST
        @DenyAll
        public String closed() {
            return "";
        }

        @PUT
        @RolesAllowed("org:admin")
        public String withRoles() {
            return "";
        }
    }

    @Path("third-party")
    public static class Unaware {
        @GET
        @PermitAll
        public String open() {
            return "";
        }

        @POST
        @DenyAll
        public String closed() {
            return "";
        }
    }

    @Path("annotated-locator")
    public static class AnnotatedLocator {
        @Path("sub")
        @RequireClerkSession
        public OpenSub sub() {
            return new OpenSub();
        }
    }

    @Path("strict-locator")
    @RequireClerkSession
    public static class StrictLocator {
        @Path("open")
        public OpenSub open() {
            return new OpenSub();
        }

        @Path("protected")
        public Class<ProtectedSub> locked() {
            return ProtectedSub.class;
        }
    }

    @Path("strict-anything")
    @RequireClerkSession
    public static class StrictLocatorOfAnything {
        @Path("any")
        public Object any() {
            return new OpenSub();
        }
    }

    public static class OpenSub {
        @GET
        public String get() {
            return "";
        }
    }

    public abstract static class SubBase {
        @GET
        public String get() {
            return "";
        }
    }

    @RequireClerkSession
    public static class ProtectedSub extends SubBase {
    }

    @Path("overridden")
    public static class Overridden {
        @GET
        public String get() {
            return "";
        }
    }

    public static class NeverCalled extends Overridden {
        @Override
        @RequireClerkSession
        public String get() {
            return "";
        }
    }

    @Test
    void annotationsOnWhatIsNoEndpoint() {
        assertMistakes(PlainBean.class).contains("@RequireClerkSession on " + PlainBean.class.getName() + " protects nothing",
                "@ClerkSession on " + PlainBean.class.getName() + "#work protects nothing", "the class has no endpoint",
                "@GET");
        assertMistakes(Unreachable.class).contains(Unreachable.class.getName() + "#hidden protects nothing: a private method",
                "#constant protects nothing: a static method", "#helper protects nothing: Quarkus REST does not call");
        assertMistakes(Meta.class).contains("annotations of annotations");
    }

    @Test
    void annotationsOnRestClientsAndUnusedInterfaces() {
        assertMistakes(Remote.class).contains(Remote.class.getName() + " protects nothing: it is a REST client",
                Remote.class.getName() + "#get protects nothing: it is a REST client");
        assertMistakes(Unimplemented.class).contains("no resource class implements the interface");
    }

    @ParameterizedTest
    @CsvSource({ "io.quarkus.websockets.next.WebSocket, a WebSocket endpoint", "io.quarkus.grpc.GrpcService, a gRPC service",
            "org.eclipse.microprofile.graphql.GraphQLApi, a GraphQL API" })
    void annotationsWhereNoRequestFilterRuns(String annotation, String kind) {
        Indexer indexer = new Indexer();
        Gizmo.create((name, bytes) -> index(indexer, bytes)).class_("com.acme.Chat", chat -> {
            chat.addAnnotation(ClassDesc.of(annotation), RetentionPolicy.RUNTIME, values -> {
            });
            chat.method("onMessage", method -> {
                method.public_();
                method.addAnnotation(RequireClerkSession.class);
                method.body(BlockCreator::return_);
            });
        });
        ResolvedApplication application = ResolvedApplication.of(SessionRequirement.NONE, indexer.complete());

        assertThatThrownBy(() -> new SessionValidation(application.index()).validate(application.endpoints()))
                .hasMessageContainingAll("@RequireClerkSession on com.acme.Chat#onMessage", "it is " + kind, "@Authenticated",
                        "@PermissionsAllowed");
    }

    private static void index(Indexer indexer, byte[] bytes) {
        try {
            indexer.index(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void annotationOnAnOverrideThatIsNoResource() {
        assertMistakes(Overridden.class, NeverCalled.class).contains(NeverCalled.class.getName() + "#get protects nothing");
    }

    @Test
    void bothAnnotations() {
        assertMistakes(Both.class).contains(Both.class.getName() + " has both", Both.class.getName() + "#get has both");
    }

    @Test
    void keysThatNoTokenHas() {
        assertMistakes(Keys.class).contains("the permission 'orders:delete' has not the form", "org:<feature>:<action>",
                "'org:sys_memberships:manage' is one of Clerk's system permissions", "the role 'org:billing:admin'",
                "the feature 'team:export'", "the plan 'my plan'", "the instance ' partners' is no name")
                .doesNotContain("#fine");
    }

    @Test
    void handlersThatCannotBeMade() {
        assertMistakes(ClerkErrorHandler.class, AbstractHandler.class, Handlers.class)
                .contains("ClerkErrorHandler is an interface", "AbstractHandler is an abstract class", "@ApplicationScoped");
    }

    @Test
    void standardAnnotationsThatContradict() {
        assertMistakes(Open.class).contains(Open.class.getName() + "#contradiction asks for a session", "is @PermitAll as well",
                "@ClerkSession").doesNotContain("#strictMethodOfAnOpenClass", "#lax");
        assertMistakes(Strict.class).contains("#opened asks for a session by " + Strict.class.getName(), "#closed")
                .doesNotContain("#withRoles");
        assertMistakes(SessionRequirement.REQUIRE_SESSION, Unaware.class)
                .contains("#open asks for a session by quarkus.clerk.default-protection").doesNotContain("#closed");
    }

    @Test
    void locatorsThatReadAsIfTheyWereProtected() {
        assertMistakes(AnnotatedLocator.class, OpenSub.class)
                .contains(AnnotatedLocator.class.getName() + "#sub", "only locates a sub-resource");
        assertMistakes(StrictLocator.class, OpenSub.class, SubBase.class, ProtectedSub.class)
                .contains("does not reach " + OpenSub.class.getName() + "#get", StrictLocator.class.getName() + "#open")
                .doesNotContain("ProtectedSub", "SubBase");
        assertMistakes(StrictLocatorOfAnything.class, OpenSub.class).contains("does not reach " + OpenSub.class.getName());
        assertThatCode(() -> validate(SessionRequirement.REQUIRE_SESSION, StrictLocator.class, OpenSub.class, SubBase.class,
                ProtectedSub.class)).doesNotThrowAnyException();
    }

    @Test
    void allMistakesAreInOneMessage() {
        assertThat(message(SessionRequirement.NONE, PlainBean.class, Both.class).lines()).hasSize(5);
    }

    private static AbstractStringAssert<?> assertMistakes(Class<?>... classes) {
        return assertMistakes(SessionRequirement.NONE, classes);
    }

    private static AbstractStringAssert<?> assertMistakes(SessionRequirement byDefault, Class<?>... classes) {
        return assertThat(message(byDefault, classes));
    }

    private static String message(SessionRequirement byDefault, Class<?>... classes) {
        String[] message = new String[1];
        assertThatThrownBy(() -> validate(byDefault, classes)).isInstanceOf(DeploymentException.class)
                .satisfies(failure -> message[0] = failure.getMessage());
        return message[0];
    }

    private static void validate(SessionRequirement byDefault, Class<?>... classes) {
        ResolvedApplication application = ResolvedApplication.of(byDefault, classes);
        new SessionValidation(application.index()).validate(application.endpoints());
    }
}
