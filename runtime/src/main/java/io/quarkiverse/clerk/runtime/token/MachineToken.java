package io.quarkiverse.clerk.runtime.token;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.Actor;
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
 * @param actor who acts in the place of the subject of an OAuth token
 */
public record MachineToken(TokenType type, String raw, String id, String subject, Optional<String> name,
        Optional<String> clientId, Set<String> scopes, Optional<Map<String, Object>> claims, List<String> audience,
        Optional<Instant> expiresAt, Optional<Actor> actor) {

    private static final String USER_PREFIX = "user_";
    private static final String ORGANIZATION_PREFIX = "org_";

    public MachineToken {
        scopes = Collections.unmodifiableSet(scopes);
        claims = claims.map(Collections::unmodifiableMap);
        audience = List.copyOf(audience);
    }

    /** The same for this token: what is remembered of a token does not have the token itself. */
    public MachineToken withRaw(String token) {
        return new MachineToken(type, token, id, subject, name, clientId, scopes, claims, audience, expiresAt, actor);
    }

    /** The user it stands for; of an API key only if it is a user's. */
    public Optional<String> userId() {
        return type == TokenType.OAUTH_TOKEN || type == TokenType.API_KEY && subject.startsWith(USER_PREFIX)
                ? Optional.of(subject)
                : Optional.empty();
    }

    /** The organization that an API key stands for; empty if it is none's. */
    public Optional<String> organizationId() {
        return type == TokenType.API_KEY && subject.startsWith(ORGANIZATION_PREFIX) ? Optional.of(subject)
                : Optional.empty();
    }

    /** The machine that sent an M2M token. */
    public Optional<String> machineId() {
        return type == TokenType.M2M_TOKEN ? Optional.of(subject) : Optional.empty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "MachineToken[" + type + ", " + id + ", " + subject + "]";
    }
}
