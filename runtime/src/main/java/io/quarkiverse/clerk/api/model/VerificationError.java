package io.quarkiverse.clerk.api.model;

import java.util.Map;

/**
 * Why a verification failed.
 *
 * @param message one sentence for developers
 * @param longMessage one sentence for users
 */
@ClerkJson
public record VerificationError(
        String message,
        String longMessage,
        String code,
        Map<String, Object> meta) {
}
