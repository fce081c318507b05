package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * A refreshed session, as one of two things, by the format that was asked for.
 *
 * @param object {@code token} or {@code cookies}
 * @param jwt the new session token
 * @param cookies the cookies that have it, as the values of {@code Set-Cookie} headers
 */
@ClerkJson
public record SessionRefresh(
        String object,
        String jwt,
        List<String> cookies) {

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "SessionRefresh[object=" + object + "]";
    }
}
