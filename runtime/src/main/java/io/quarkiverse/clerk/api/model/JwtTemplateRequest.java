package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A JWT template ({@code CreateJWTTemplate}, {@code UpdateJWTTemplate}). */
public final class JwtTemplateRequest extends RequestBody<JwtTemplateRequest> {

    private JwtTemplateRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    JwtTemplateRequest with(Map<String, Object> properties) {
        return new JwtTemplateRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name under which tokens are asked for
     * @param claims the claims, with shortcodes such as <code>{{user.id}}</code>
     */
    public static JwtTemplateRequest create(String name, Object claims) {
        return new JwtTemplateRequest(Map.of()).set("name", name).setObject("claims", claims);
    }

    /** How long tokens are valid, from 30 seconds to ten years. */
    public JwtTemplateRequest lifetime(Duration lifetime) {
        return set("lifetime", lifetime);
    }

    public JwtTemplateRequest clearLifetime() {
        return clear("lifetime");
    }

    /** How much clocks may differ, up to five minutes. */
    public JwtTemplateRequest allowedClockSkew(Duration allowedClockSkew) {
        return set("allowed_clock_skew", allowedClockSkew);
    }

    public JwtTemplateRequest clearAllowedClockSkew() {
        return clear("allowed_clock_skew");
    }

    /** Whether tokens are signed with {@code signingKey}. */
    public JwtTemplateRequest customSigningKey(boolean customSigningKey) {
        return set("custom_signing_key", customSigningKey);
    }

    /** Such as {@code RS256} or {@code HS256}. */
    public JwtTemplateRequest signingAlgorithm(String signingAlgorithm) {
        return set("signing_algorithm", signingAlgorithm);
    }

    public JwtTemplateRequest clearSigningAlgorithm() {
        return clear("signing_algorithm");
    }

    /** The private key in PEM, or the shared secret. */
    public JwtTemplateRequest signingKey(String signingKey) {
        return set("signing_key", signingKey);
    }

    public JwtTemplateRequest clearSigningKey() {
        return clear("signing_key");
    }
}
