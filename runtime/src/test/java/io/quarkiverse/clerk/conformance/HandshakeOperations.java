package io.quarkiverse.clerk.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;

/** {@code handshake:*}, the parts of a handshake on a context that is given, and {@code verify_handshake_token}. */
final class HandshakeOperations implements Operation {

    private static final String PREFIX = "handshake:";
    private static final Set<String> PARTS = Set.of("is_eligible", "build_redirect", "track_loop", "cookie_directives",
            "resolve", "strip_trailing_slashes");
    private static final String VERIFY = "verify_handshake_token";
    private static final String ANY_HOST = "clerk.example.com";
    /** Stands for a session token that verifies, in rows that replace the verification. */
    private static final String VERIFIED = "eyJhbGc...";

    @Override
    public boolean covers(String operation) {
        return operation.equals(VERIFY)
                || operation.startsWith(PREFIX) && PARTS.contains(operation.substring(PREFIX.length()));
    }

    @Override
    public JsonNode expectation(Row row) {
        if (row.operation().equals("handshake:resolve")) {
            return withVerifiedToken(row, RequestOutcome.expected(row));
        }
        return row.expect();
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        if (row.operation().equals(VERIFY)) {
            return verify(row, scene);
        }
        if (row.operation().equals("handshake:strip_trailing_slashes")) {
            return Json.object().put("result", AuthenticationInternals.withoutTrailingSlashes(row.argument(0).asText()));
        }
        Context context = new Context(row.json().path("context"));
        AuthenticationInternals internals = new AuthenticationInternals(context.request(), context.settings(),
                verifier(scene), scene.clock());
        return switch (row.operation().substring(PREFIX.length())) {
            case "is_eligible" -> Json.object().put("result", internals.isEligibleForHandshake());
            case "build_redirect" -> redirect(internals, row.argument(0).asText());
            case "track_loop" -> loop(internals);
            case "cookie_directives" -> directives(row, scene, internals);
            case "resolve" -> resolve(row, scene, internals);
            default -> throw new IllegalArgumentException(row.operation());
        };
    }

    private static SessionVerifier verifier(Scene scene) {
        return new SessionVerifier(new TokenVerifier(new PemKeySource(TestKeys.pem("instance-key", "PEM")),
                Verifications.options(Json.object()), scene.clock()), 10, scene.clock());
    }

    private static JsonNode verify(Row row, Scene scene) {
        JsonNode config = row.argument(1);
        SessionVerifier verifier = new SessionVerifier(
                new TokenVerifier(scene.keys(config), Verifications.options(config), scene.clock()), 10, scene.clock());
        try {
            Jwt token = verifier.verifyHandshakeToken(Jwt.decode(new TokenMint(row.tokens()).expand(row.argument(0).asText())))
                    .await().indefinitely();
            ObjectNode outcome = Json.object();
            outcome.set("result", Json.of(token.claims()));
            return Outcomes.withRequests(outcome, scene);
        } catch (TokenVerificationException e) {
            return Outcomes.withRequests(Json.error("throws", e.reason().code()), scene);
        }
    }

    private static JsonNode redirect(AuthenticationInternals internals, String reason) {
        ObjectNode outcome = Json.object();
        try {
            outcome.set("redirect", RequestOutcome.redirect(internals.handshakeUrl(reason), true));
        } catch (InvalidRequestException e) {
            outcome.putObject("throws").put("error", true).put("condition", "missing-request-url");
        }
        return outcome;
    }

    private static JsonNode loop(AuthenticationInternals internals) {
        ObjectNode outcome = Json.object().put("result", internals.isEndlessLoop());
        if (!internals.isEndlessLoop()) {
            outcome.putArray("set_cookies").add(internals.nextLoopCookie());
        }
        return outcome;
    }

    /** A handshake that does not count sets no cookies. */
    private static JsonNode directives(Row row, Scene scene, AuthenticationInternals internals) {
        Optional<List<String>> directives = internals.handshakeDirectives(scene.sessions().orNone(row), scene.clock()).await()
                .indefinitely();
        ObjectNode outcome = Json.object();
        outcome.set("result", Json.of(directives.orElse(List.of())));
        return outcome;
    }

    private static JsonNode resolve(Row row, Scene scene, AuthenticationInternals internals) {
        StubbedSessions sessions = new StubbedSessions();
        sessions.expect(new Row(withVerifiedToken(row, row.json()), List.of()));
        RequestState state = internals.resolveHandshake(sessions, scene.clock()).await().indefinitely().orElseThrow();
        return RequestOutcome.of(state);
    }

    private static JsonNode withVerifiedToken(Row row, JsonNode value) {
        JsonNode claims = row.expect().path("auth").path("sessionClaims");
        String token = TokenMint.mint(Json.object().put("alg", "RS256").put("typ", "JWT"), claims, "instance-key");
        return Json.parse(value.toString().replace(VERIFIED, token));
    }

    /** The context of Clerk's SDK as a request and settings that make it. */
    private record Context(JsonNode json) {

        InstanceSettings settings() {
            String frontendApi = text("frontendApi");
            boolean isProxy = frontendApi.startsWith("http");
            String host = Base64.getEncoder().encodeToString(((isProxy ? ANY_HOST : frontendApi) + '$')
                    .getBytes(StandardCharsets.UTF_8));
            String type = text("instanceType").equals("development") ? "pk_test_" : "pk_live_";
            JsonNode sync = json.path("organizationSyncOptions");
            return InstanceSettings.builder().publishableKey(PublishableKey.parse(type + host)).issuers(Optional.of(Set.of()))
                    .proxyUrl(isProxy ? Optional.of(frontendApi) : Optional.empty())
                    .organizationSync(OrganizationSync.of(RowSettings.texts(sync.path("organizationPatterns")),
                            RowSettings.texts(sync.path("personalAccountPatterns"))))
                    .build();
        }

        RequestData request() {
            String url = text("url");
            String cookies = cookies();
            return new RequestData(text("method"), () -> url,
                    () -> HttpUrl.parse(url).orElseThrow(() -> new InvalidRequestException("The row has no URL")),
                    name -> switch (name) {
                        case "cookie" -> cookies;
                        case "sec-fetch-dest" -> json.path("secFetchDest").asText(null);
                        case "accept" -> json.path("accept").asText(null);
                        default -> null;
                    });
        }

        /** Cookies of which the suffixed ones are taken or not, as the context says. */
        private String cookies() {
            boolean suffixed = json.path("usesSuffixedCookies").asBoolean();
            String suffix = suffixed ? "_" + settings().publishableKey().orElseThrow().cookieSuffix() : "";
            StringBuilder cookies = new StringBuilder(suffixed ? "__client_uat" + suffix + "=1" : "other=1");
            add(cookies, "__session" + suffix, "sessionToken");
            add(cookies, "__clerk_db_jwt" + suffix, "devBrowserToken");
            add(cookies, "__clerk_handshake", "handshakeToken");
            add(cookies, "__clerk_handshake_nonce", "handshakeNonce");
            add(cookies, "__clerk_redirect_count", "handshakeRedirectLoopCounter");
            return cookies.toString();
        }

        private void add(StringBuilder cookies, String name, String member) {
            if (!json.path(member).asText("").isEmpty()) {
                cookies.append("; ").append(name).append('=').append(text(member));
            }
        }

        private String text(String member) {
            return json.path(member).asText("");
        }
    }
}
