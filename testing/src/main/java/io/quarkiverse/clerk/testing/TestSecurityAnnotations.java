package io.quarkiverse.clerk.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import io.quarkus.test.security.TestSecurity;

/** Which annotation says who a test runs as. */
final class TestSecurityAnnotations {

    private TestSecurityAnnotations() {
    }

    /**
     * The annotation of the test: that of the method, else that of its class, else that of the classes around it.
     *
     * @return empty if there is none, or {@link TestSecurity} is closer to the test
     * @throws IllegalStateException if one place has both
     */
    static Optional<TestClerkSession> session(ExtensionContext context) {
        for (AnnotatedElement place : places(context)) {
            Optional<TestClerkSession> session = AnnotationSupport.findAnnotation(place, TestClerkSession.class);
            Optional<TestSecurity> security = AnnotationSupport.findAnnotation(place, TestSecurity.class);
            if (session.isPresent() && security.isPresent()) {
                throw new IllegalStateException("Both @TestClerkSession and @TestSecurity say who runs "
                        + place(context) + ". Remove one of them from " + place + ".");
            }
            if (session.isPresent() || security.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    private static List<AnnotatedElement> places(ExtensionContext context) {
        List<AnnotatedElement> places = new ArrayList<>();
        places.add(context.getRequiredTestMethod());
        Class<?> type = context.getRequiredTestClass();
        places.add(type);
        while (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            type = type.getEnclosingClass();
            places.add(type);
        }
        return places;
    }

    static String place(ExtensionContext context) {
        return context.getRequiredTestClass().getName() + "#" + context.getRequiredTestMethod().getName();
    }
}
