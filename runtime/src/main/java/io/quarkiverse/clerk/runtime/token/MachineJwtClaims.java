package io.quarkiverse.clerk.runtime.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.clerk.TokenType;

/** Reads what the verified JWT of a machine or of an OAuth application says (spec §6.3). */
final class MachineJwtClaims {

    private static final Set<String> OF_EVERY_TOKEN = Set.of("iss", "sub", "exp", "nbf", "iat", "jti");

    private final String raw;
    private final Map<String, Object> claims;

    MachineJwtClaims(String raw, Map<String, Object> claims) {
        this.raw = raw;
        this.claims = claims;
    }

    /** Custom claims are all that not every token has, so those that the scopes come from are among them. */
    MachineToken m2mToken() {
        Map<String, Object> custom = new LinkedHashMap<>(claims);
        custom.keySet().removeAll(OF_EVERY_TOKEN);
        return new MachineToken(TokenType.M2M_TOKEN, raw, text("jti").orElse(""), text("sub").orElse(""), Optional.empty(),
                Optional.empty(), set(texts("scopes").or(() -> list("aud"))),
                custom.isEmpty() ? Optional.empty() : Optional.of(custom), list("aud").orElse(List.of()), expiry(),
                Optional.empty());
    }

    MachineToken oauthToken() {
        return new MachineToken(TokenType.OAUTH_TOKEN, raw, text("jti").orElse(""), text("sub").orElse(""),
                Optional.empty(), text("client_id").filter(id -> !id.isEmpty()),
                set(list("scp").or(() -> texts("scope"))), Optional.empty(), list("aud").orElse(List.of()), expiry(),
                ActorClaim.readDelegation(claims.get("act")));
    }

    private Optional<Instant> expiry() {
        return claims.get("exp") instanceof Number seconds
                ? Optional.of(Instant.ofEpochMilli((long) (seconds.doubleValue() * 1000)))
                : Optional.empty();
    }

    private Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The words of a text (RFC 8693 §4.2). */
    private Optional<List<String>> texts(String claim) {
        return text(claim).map(text -> Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList());
    }

    /** The texts of a list; one alone may stand without a list around it (RFC 7519 §4.1.3). */
    private Optional<List<String>> list(String claim) {
        Object value = claims.get(claim);
        if (value instanceof String) {
            return text(claim).map(List::of);
        }
        return value instanceof Collection<?> elements ? Optional.of(texts(elements)) : Optional.empty();
    }

    private static List<String> texts(Collection<?> elements) {
        Stream<?> all = elements.stream();
        return all.filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static Set<String> set(Optional<List<String>> scopes) {
        return new LinkedHashSet<>(scopes.orElse(List.of()));
    }
}
