package io.quarkiverse.clerk;

/** Stands where the extension's annotation stands in the demo; protects nothing. */
public @interface RequireClerkSession {

    String role() default "";

    String permission() default "";
}
