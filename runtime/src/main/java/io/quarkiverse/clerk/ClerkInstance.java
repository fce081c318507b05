package io.quarkiverse.clerk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Selects the client of a named Clerk instance.
 *
 * <pre>
 * &#64;Inject
 * &#64;ClerkInstance("partners")
 * ClerkClient partners;
 * </pre>
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE })
public @interface ClerkInstance {

    /** The name of the instance, as in {@code quarkus.clerk.<name>.secret-key}. */
    String value();

    /** For the programmatic lookup of a named instance. */
    final class Literal extends AnnotationLiteral<ClerkInstance> implements ClerkInstance {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
