package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * What a browser that comes back from Clerk's Frontend API is to be given.
 *
 * @param directives cookies, as the values of {@code Set-Cookie} headers
 */
@ClerkJson
public record HandshakePayload(
        List<String> directives) {

    /** Without the cookies, which are secrets. */
    @Override
    public String toString() {
        return "HandshakePayload";
    }
}
