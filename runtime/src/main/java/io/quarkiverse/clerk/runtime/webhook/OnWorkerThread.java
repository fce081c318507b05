package io.quarkiverse.clerk.runtime.webhook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/** Put on asynchronous observers by the build: they run on the worker threads of the application. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface OnWorkerThread {

    /** The annotation as an object. */
    final class Literal extends AnnotationLiteral<OnWorkerThread> implements OnWorkerThread {

        private static final long serialVersionUID = 1L;

        static final Literal INSTANCE = new Literal();
    }
}
