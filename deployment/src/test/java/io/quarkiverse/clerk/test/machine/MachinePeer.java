package io.quarkiverse.clerk.test.machine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.test.peer.PeerClient;

/** A peer that knows machines' tokens. */
public record MachinePeer(PeerClient peer) {

    private static final String API_KEYS = "/api_keys/verify";
    private static final String M2M_TOKENS = "/m2m_tokens/verify";
    private static final String OAUTH_TOKENS = "/oauth_applications/access_tokens/verify";

    MachinePeer(String name) {
        this(new PeerClient(name));
    }

    /** From now on this is an API key. */
    void apiKey(String key, String subject, String... scopes) {
        peer.machineToken(API_KEYS, key, answer("api_key", "ak_id", subject, Map.of("name", "CI", "claims",
                Map.of("tier", "gold")), scopes));
    }

    /** From now on this is an M2M token. */
    void m2mToken(String token, String machine, String... scopes) {
        peer.machineToken(M2M_TOKENS, token, answer("machine_to_machine_token", "mt_id", machine, Map.of(), scopes));
    }

    /** From now on this is an OAuth token. */
    void oauthToken(String token, String user, String... scopes) {
        peer.machineToken(OAUTH_TOKENS, token, answer("clerk_idp_oauth_access_token", "oat_id", user,
                Map.of("client_id", "client_1", "type", "oauth:access_token"), scopes));
    }

    /** From now on asking about this API key ends so. */
    void apiKeyFails(String key, int status) {
        peer.machineToken(API_KEYS, key, Map.of("status", status, "errors", List.of()));
    }

    /** From now on the answer about this token is just this. */
    void oauthAnswer(String token, Map<String, ?> answer) {
        peer.machineToken(OAUTH_TOKENS, token, answer);
    }

    /** An M2M token that is a JWT. */
    String m2mJwt(String machine, String... audience) {
        return peer.token(claims(Map.of("cat", "cl_B7d4PD333AAA"), Map.of("sub", machine, "jti", "mt_jwt", "aud",
                List.of(audience))));
    }

    /** An OAuth token that is a JWT. */
    String oauthJwt(String user, String scope) {
        return peer.token(claims(Map.of("typ", "at+jwt"), Map.of("sub", user, "jti", "oat_jwt", "client_id", "client_1",
                "scope", scope)));
    }

    /** How often Clerk was asked about machines' tokens, whichever. */
    long verifications() {
        return peer.requests().stream().filter(request -> request.contains("/verify")).count();
    }

    private static Map<String, Object> claims(Map<String, ?> header, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("$header", header);
        all.put("sid", null);
        all.put("sts", null);
        all.put("v", null);
        return all;
    }

    private static Map<String, Object> answer(String object, String id, String subject, Map<String, ?> more,
            String... scopes) {
        Map<String, Object> answer = new HashMap<>(more);
        answer.putAll(Map.of("object", object, "id", id, "subject", subject, "scopes", List.of(scopes), "revoked", false,
                "expired", false, "created_at", Instant.now().toEpochMilli()));
        return answer;
    }
}
