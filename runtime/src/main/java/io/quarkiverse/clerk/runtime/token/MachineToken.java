package io.quarkiverse.clerk.runtime.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.TokenType;

/**
 * A verified token of a machine, an API key or an OAuth application (spec §6.3).
 *
 * @param type which of them; never a session token
 * @param raw the token itself, to be passed on
 * @param id the id of the token; empty where a JWT has none
 * @param subject who it stands for: {@code user_…}, {@code org_…} or {@code mch_…}
 * @param name the name of an API key
 * @param clientId the OAuth application
 * @param scopes what it may do
 * @param claims custom claims of API keys and M2M tokens
 * @param audience who an OAuth token is for
 * @param expiresAt when it ends, where it does
 */
public record MachineToken(TokenType type, String raw, String id, String subject, Optional<String> name,
        Optional<String> clientId, Set<String> scopes, Optional<Map<String, Object>> claims, List<String> audience,
        Optional<Instant> expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "MachineToken[" + type + ", " + id + ", " + subject + "]";
    }
}
