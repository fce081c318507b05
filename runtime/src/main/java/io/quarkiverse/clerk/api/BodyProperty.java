package io.quarkiverse.clerk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter is the one property of the JSON body, so that an operation with a single argument needs no class for it.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyProperty {

    /** Clerk's name of the property. */
    String value();

    /** Whether null may be given, and is sent; if not, it is refused before anything is sent. */
    boolean nullable() default false;
}
