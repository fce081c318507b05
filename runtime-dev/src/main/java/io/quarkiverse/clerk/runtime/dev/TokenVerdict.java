package io.quarkiverse.clerk.runtime.dev;

import java.util.Map;

/**
 * What the application thinks of a token.
 *
 * @param instance the instance that decided
 * @param outcome {@code signed-in} or {@code signed-out}
 * @param tokenType what the token was taken for, such as {@code session_token}
 * @param reason why it does not count; empty if it does, as is the message
 * @param header the header of the token, empty if it is none that can be read; unverified unless signed in
 * @param claims its claims; the same is true of them, except that those of opaque tokens come from Clerk
 */
record TokenVerdict(String instance, String outcome, String tokenType, String reason, String message, String subject,
        Map<String, Object> header, Map<String, Object> claims) {
}
