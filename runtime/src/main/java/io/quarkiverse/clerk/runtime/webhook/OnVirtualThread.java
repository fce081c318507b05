package io.quarkiverse.clerk.runtime.webhook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/** Put on asynchronous observers by the build: they are also annotated with {@code @RunOnVirtualThread}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface OnVirtualThread {

    /** The annotation as an object. */
    final class Literal extends AnnotationLiteral<OnVirtualThread> implements OnVirtualThread {

        private static final long serialVersionUID = 1L;

        static final Literal INSTANCE = new Literal();
    }
}
