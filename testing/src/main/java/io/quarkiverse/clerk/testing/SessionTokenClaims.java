package io.quarkiverse.clerk.testing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The claims of a session token of version 2, from what a test says. What it leaves out is as in the token of a user who has
 * just signed in; what no token of Clerk could say is refused.
 */
final class SessionTokenClaims {

    static final String DEFAULT_USER = "user_test";
    static final String DEFAULT_SESSION = "sess_test";
    static final String ACTIVE = "active";
    static final int NO_FACTOR = -1;

    private static final String PENDING = "pending";
    private static final Pattern SCOPED_SLUG = Pattern.compile("(o|u|ou|uo):[A-Za-z0-9_-]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OrganizationClaims organization = new OrganizationClaims();
    private final Set<String> features = new LinkedHashSet<>();
    private final Set<String> plans = new LinkedHashSet<>();
    private final Map<String, Object> further = new LinkedHashMap<>();
    private String user = DEFAULT_USER;
    private String session = DEFAULT_SESSION;
    private String status = ACTIVE;
    private Optional<String> actor = Optional.empty();
    private List<Integer> factorAges = List.of(0, NO_FACTOR);

    static SessionTokenClaims of(TestClerkSession annotation) {
        SessionTokenClaims claims = new SessionTokenClaims();
        claims.user(annotation.userId());
        claims.session(annotation.sessionId());
        claims.status(annotation.sessionStatus());
        given(annotation.orgId()).ifPresent(claims.organization::id);
        given(annotation.orgSlug()).ifPresent(claims.organization::slug);
        given(annotation.orgRole()).ifPresent(claims.organization::role);
        claims.organization.permissions(annotation.permissions());
        claims.features(annotation.features());
        claims.plans(annotation.plans());
        given(annotation.actor()).ifPresent(claims::actor);
        claims.factorAges(annotation.firstFactorAge(), annotation.secondFactorAge());
        given(annotation.claims()).ifPresent(claims::json);
        return claims;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    void user(String id) {
        user = required("userId", id);
    }

    void session(String id) {
        session = required("sessionId", id);
    }

    void status(String text) {
        if (!text.equals(ACTIVE) && !text.equals(PENDING)) {
            throw new IllegalArgumentException("sessionStatus is active or pending in a session token, not \"" + text
                    + "\": of sessions that have ended Clerk makes none.");
        }
        status = text;
    }

    OrganizationClaims organization() {
        return organization;
    }

    void features(String... keys) {
        add("features", keys, features);
    }

    void plans(String... keys) {
        add("plans", keys, plans);
    }

    void actor(String id) {
        actor = Optional.of(required("actor", id));
    }

    void factorAges(int first, int second) {
        if (first < NO_FACTOR || second < NO_FACTOR) {
            throw new IllegalArgumentException("The age of a factor is a number of minutes, or -1 if the user has none, not "
                    + Math.min(first, second) + ".");
        }
        factorAges = List.of(first, second);
    }

    void further(String name, Object value) {
        further.put(required("The name of a claim", name), value);
    }

    private void json(String object) {
        try {
            JSON.readValue(object, new TypeReference<Map<String, Object>>() {
            }).forEach(this::further);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("claims is a JSON object, such as {\"email\": \"ada@example.com\"}, not "
                    + object + ": " + e.getOriginalMessage(), e);
        }
    }

    Map<String, Object> toMap() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("v", 2);
        claims.put("sub", user);
        claims.put("sid", session);
        claims.put("sts", status);
        claims.put("fva", factorAges);
        actor.ifPresent(id -> claims.put("act", Map.of("sub", id)));
        organization.check();
        organization.claim().ifPresent(o -> claims.put("o", o));
        // Those of the permissions come first: their order is that of the masks.
        Set<String> all = new LinkedHashSet<>(organization.features());
        all.addAll(features);
        putList(claims, "fea", all);
        putList(claims, "pla", plans);
        claims.putAll(further);
        return claims;
    }

    private static void putList(Map<String, Object> claims, String name, Set<String> elements) {
        if (!elements.isEmpty()) {
            claims.put(name, String.join(",", elements));
        }
    }

    private static void add(String what, String[] keys, Set<String> to) {
        for (String key : keys) {
            if (!SCOPED_SLUG.matcher(key).matches()) {
                throw new IllegalArgumentException("\"" + key + "\" is none of Clerk's " + what + " in a token: write o:<slug> "
                        + "for one of the organization, u:<slug> for one of the user.");
            }
            to.add(key);
        }
    }

    private static String required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank.");
        }
        return text;
    }
}
