package io.quarkiverse.clerk.runtime.authentication;

/** Where a token came from. */
public enum TokenCarrier {
    HEADER,
    COOKIE
}
