package io.quarkiverse.clerk.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.smallrye.mutiny.Uni;

/**
 * A whole request: cookies, {@code Authorization}, URL and what the Backend API answers. Nobody is signed in without a token of
 * the instance, and what goes out can be sent.
 */
public final class RequestFuzzer {

    private static final Instant NOW = FuzzedInstance.NOW;
    private static final Optional<PublishableKey> PRODUCTION = PublishableKey.parse("pk_live_Y2xlcmsuZXhhbXBsZS5jb20k");
    private static final Optional<PublishableKey> DEVELOPMENT = PublishableKey.parse("pk_test_Y2xlcmsuZXhhbXBsZS5jb20k");
    private static final List<InstanceSettings> SETTINGS = List.of(
            InstanceSettings.builder().publishableKey(PRODUCTION).build(),
            InstanceSettings.builder().publishableKey(DEVELOPMENT).build(),
            InstanceSettings.builder().publishableKey(PRODUCTION).satellite(true).domain(Optional.of("satellite.example"))
                    .proxyUrl(Optional.of("/__clerk")).build(),
            InstanceSettings.builder().publishableKey(DEVELOPMENT).satellite(true).satelliteAutoSync(true)
                    .domain(Optional.of("satellite.example")).signInUrl(Optional.of("https://primary.example/sign-in")).build(),
            InstanceSettings.builder().publishableKey(PRODUCTION).organizationSync(OrganizationSync.of(
                    List.of("/orgs/:slug", "/orgs/:slug/(.*)", "/o/:id{/:part}*"), List.of("/me", "/me/(.*)"))).build(),
            InstanceSettings.builder().build());
    private static final Set<TokenType> ALL_TYPES = EnumSet.allOf(TokenType.class);
    private static final Set<TokenType> SESSION_ONLY = EnumSet.of(TokenType.SESSION_TOKEN);

    /** What Clerk signed, and what it did not. */
    private static final Map<String, String> TOKENS = tokens();
    private static final int CACHE_SIZE = 16;

    private RequestFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedRequest request = FuzzedRequest.parse(new String(input, StandardCharsets.ISO_8859_1), TOKENS);
        InstanceSettings settings = SETTINGS.get(request.settings() % SETTINGS.size());
        RequestAuthenticator authenticator = new RequestAuthenticator(settings,
                new SessionVerifier(FuzzedInstance.verifier(settings.issuers()), CACHE_SIZE, FuzzedInstance.CLOCK),
                (type, token) -> Uni.createFrom()
                        .failure(new MachineTokenException(AuthenticationReason.UNEXPECTED_ERROR, "no")),
                new FuzzedBackend(request.answer()), FuzzedInstance.CLOCK);
        try {
            check(settings, authenticator.authenticate(request.data(), request.settings() >= 'a' ? ALL_TYPES : SESSION_ONLY)
                    .state().await().indefinitely());
        } catch (InvalidRequestException | InvalidConfigurationException e) {
            Promise.line(e.getMessage());
        }
        WatchedLog.check();
    }

    private static void check(InstanceSettings settings, RequestState state) {
        state.headers().all().forEach(Promise::header);
        if (state instanceof RequestState.SignedIn signedIn) {
            String raw = signedIn.session().raw();
            boolean development = settings.publishableKey().equals(DEVELOPMENT);
            Promise.check(isSignedLike(raw, "session") || development && isSignedLike(raw, "expired"),
                    "a session has a token of the instance", raw);
        } else if (state instanceof RequestState.SignedOut signedOut) {
            Promise.line(signedOut.reason().code());
            Promise.line(signedOut.message());
        } else if (state instanceof RequestState.Handshake handshake) {
            Promise.line(handshake.reason().code());
            Promise.line(handshake.message());
            Promise.check(settings.publishableKey().isPresent(), "only an instance that is known has a handshake", state);
            Promise.check(handshake.headers().location().isPresent(), "a handshake has a location", state);
        } else {
            throw new IllegalStateException("No machine was let in, but this is one: " + state);
        }
    }

    /** Whether this is the token of this name, whatever spelling its signature has. */
    private static boolean isSignedLike(String raw, String name) {
        String genuine = TOKENS.get(name);
        int end = genuine.lastIndexOf('.') + 1;
        return raw.regionMatches(0, genuine, 0, end);
    }

    private static Map<String, String> tokens() {
        String claims = FuzzedInstance.claims(NOW);
        return Map.of("session", FuzzedInstance.signed(FuzzedInstance.HEADER, claims),
                "expired", FuzzedInstance.signed(FuzzedInstance.HEADER, FuzzedInstance.claims(NOW.minusSeconds(600))),
                "forged", FuzzedInstance.forged(FuzzedInstance.HEADER, claims),
                "template", FuzzedInstance.signed(FuzzedInstance.HEADER.replace("}", ",\"cat\":\"cl_B7d4PD222AAA\"}"), claims),
                "handshake", FuzzedInstance.signed(FuzzedInstance.HEADER, "{\"handshake\":[\"__session="
                        + FuzzedInstance.signed(FuzzedInstance.HEADER, claims) + "; Path=/\",\"__client_uat=1\"]}"),
                "odd-handshake", FuzzedInstance.signed(FuzzedInstance.HEADER, "{\"handshake\":[\"admin=1\","
                        + "\"__session=x\\r\\nLocation: https://evil.example\",1,null,[],\"__session_AAAAAAAA\"]}"),
                "suffix", PRODUCTION.orElseThrow().cookieSuffix(),
                "test-suffix", DEVELOPMENT.orElseThrow().cookieSuffix());
    }
}
