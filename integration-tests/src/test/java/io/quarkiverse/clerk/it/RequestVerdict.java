package io.quarkiverse.clerk.it;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a backend makes of a request.
 *
 * @param status {@code signed-in}, {@code signed-out} or {@code handshake}
 * @param reason why not signed in; null where signed in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RequestVerdict(String status, String reason, String userId, String sessionId, String organizationId) {
}
