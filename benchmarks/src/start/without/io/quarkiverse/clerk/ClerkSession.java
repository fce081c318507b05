package io.quarkiverse.clerk;

/** Stands where the extension's annotation stands in the demo; means nothing. */
public @interface ClerkSession {
}
