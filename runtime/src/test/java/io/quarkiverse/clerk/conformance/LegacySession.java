package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.api.model.Jwks;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.JwksKeySource;
import io.quarkiverse.clerk.runtime.token.JwksPolicy;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.smallrye.mutiny.Uni;

/**
 * Requests of rows that were written by hand: their tokens are described in words, such as {@code (valid, iat=1000)}, and
 * become tokens of today.
 */
final class LegacySession {

    static final String KID = "ins_legacy";
    private static final String HOST_AND_DOLLAR = "Y2xlcmsuZXhhbXBsZS5jb20k";
    private static final String ISSUER = "https://clerk.example.com";
    private static final Pattern DESCRIPTION = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern ISSUED_AT = Pattern.compile("iat=(\\d+)");
    private static final int LIFE = 60;

    private final Row row;
    private final Scene scene;

    LegacySession(Row row, Scene scene) {
        this.row = row;
        this.scene = scene;
    }

    /** Claims of a session that is valid now. */
    ObjectNode claims(String sessionId, String userId) {
        long now = row.now().getEpochSecond();
        return Json.object().put("iss", ISSUER).put("sub", userId).put("sid", sessionId).put("iat", now)
                .put("exp", now + LIFE);
    }

    static String token(JsonNode claims, String signature) {
        return TokenMint.mint(Json.object().put("alg", "RS256").put("kid", KID).put("typ", "JWT"), claims, signature);
    }

    /** The text with the tokens that it describes in words. */
    String expand(String text) {
        Matcher description = DESCRIPTION.matcher(text);
        return description.replaceAll(match -> Matcher.quoteReplacement(described(match.group(1), match.group())));
    }

    RequestState authenticate(JsonNode request, String authorization, String cookies, BackendApi api) {
        String type = request.path("instance").asText().equals("development") ? "pk_test_" : "pk_live_";
        InstanceSettings settings = InstanceSettings.builder().publishableKey(PublishableKey.parse(type + HOST_AND_DOLLAR))
                .issuers(Optional.of(Set.of())).sessionIdParameter(Optional.of("_clerk_session_id")).build();
        VerificationOptions options = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofSeconds(5));
        JwksKeySource keys = new JwksKeySource(
                () -> Uni.createFrom().item(new Jwks(List.of(TestKeys.jwk("instance-key", KID)))),
                JwksPolicy.DEFAULT, scene.clock());
        SessionVerifier verifier = new SessionVerifier(new TokenVerifier(keys, options, scene.clock()), 10, scene.clock());
        String url = "https://app.example.com" + request.path("url").asText("/");
        return new RequestAuthenticator(settings, verifier, new NoMachines(), api, scene.clock()).authenticate(
                RequestData.of(request.path("method").asText("GET"), url, name -> switch (name) {
                    case "authorization" -> authorization;
                    case "cookie" -> cookies;
                    default -> request.path("headers").path(name).asText(null);
                })).state().await().indefinitely();
    }

    /** The session of a state as the rows write it, {@code null} for none. */
    static JsonNode session(RequestState state) {
        if (!(state instanceof RequestState.SignedIn signedIn)) {
            return Json.of(null);
        }
        SessionClaims claims = signedIn.session().claims();
        return Json.object().put("id", claims.sessionId().orElse(null)).put("userId", claims.userId().orElse(null));
    }

    private String described(String words, String verbatim) {
        ObjectNode claims = claims("sess_1", "user_1");
        Matcher issuedAt = ISSUED_AT.matcher(words);
        if (issuedAt.find()) {
            claims.put("iat", Long.parseLong(issuedAt.group(1)));
        }
        if (words.startsWith("valid")) {
            return token(claims, "instance-key");
        }
        if (words.contains("bad signature") || words.contains("does not verify")) {
            return token(claims, "does-not-verify");
        }
        if (words.contains("expired")) {
            return token(claims.put("exp", row.now().getEpochSecond() - LIFE), "instance-key");
        }
        // Whatever else is described is no JWT, as the words themselves.
        return verbatim;
    }
}
