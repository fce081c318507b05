package io.quarkiverse.clerk;

import java.util.Map;

/**
 * One error of the Backend API.
 *
 * @param code machine-readable, such as {@code resource_not_found}
 * @param message one sentence for developers
 * @param longMessage one sentence for users; the message where Clerk sends none
 * @param meta what the error refers to, by the names that Clerk's SDKs use, such as {@code paramName} for
 *        {@code param_name}; empty where Clerk sends none
 */
public record ClerkApiError(String code, String message, String longMessage, Map<String, Object> meta) {
}
