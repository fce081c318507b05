package io.quarkiverse.clerk.runtime.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.conformance.NoSiblings;
import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.conformance.TestKeys;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TestTokens;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.smallrye.mutiny.Uni;

/** An instance whose keys, clock and Backend API are at hand. */
final class TestInstance {

    static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    static final String DEVELOPMENT = "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k";
    static final String PRODUCTION = "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k";
    static final String SUFFIX = PublishableKey.cookieSuffix(PRODUCTION);

    final TestClock clock = new TestClock();
    final Api api = new Api();
    final List<String> machineTokens = new ArrayList<>();
    final InstanceSettings settings;
    final SessionVerifier verifier;
    final RequestAuthenticator authenticator;

    TestInstance(InstanceSettingsBuilder settings) {
        this(settings, Set.of());
    }

    TestInstance(InstanceSettingsBuilder settings, Set<String> authorizedParties) {
        this.settings = settings.build();
        clock.set(NOW);
        verifier = new SessionVerifier(new TokenVerifier(new PemKeySource(TestKeys.pem("instance-key", "PEM")),
                new VerificationOptions(Set.of(), Set.of(), authorizedParties, Set.of(), Duration.ofSeconds(5)), clock), 100,
                clock);
        authenticator = new RequestAuthenticator(this.settings, verifier, this::verifyMachineToken, api, clock);
    }

    static InstanceSettingsBuilder production() {
        return InstanceSettings.builder().publishableKey(PublishableKey.parse(PRODUCTION));
    }

    static InstanceSettingsBuilder development() {
        return InstanceSettings.builder().publishableKey(PublishableKey.parse(DEVELOPMENT));
    }

    RequestState decide(TestRequest request) {
        return authenticator.authenticate(request.data()).state().await().indefinitely();
    }

    RequestState decide(TestRequest request, TokenType... accepted) {
        return authenticator.authenticate(request.data(), Set.of(accepted)).state().await().indefinitely();
    }

    RequestContext context(TestRequest request) {
        return new RequestContext(request.data(), settings, TestInstance::decode, clock);
    }

    /** A session token that is valid now. */
    String token() {
        return token(Map.of());
    }

    /** @param claims that differ; null takes one away */
    String token(Map<String, Object> claims) {
        TestTokens token = TestTokens.session("ins_1", clock.instant());
        token.claims().put("iss", "https://clerk.example.com").put("sub", "user_1").put("sid", "sess_1");
        claims.forEach((name, value) -> token.claims().putPOJO(name, value));
        return token.sign("instance-key");
    }

    String tokenWithout(String claim) {
        TestTokens token = TestTokens.session("ins_1", clock.instant());
        token.claims().put("iss", "https://clerk.example.com").remove(claim);
        return token.sign("instance-key");
    }

    /** Refuses each, so that it shows which are asked about. */
    private Uni<MachineToken> verifyMachineToken(TokenType type, String token) {
        machineTokens.add(type + " " + token);
        return Uni.createFrom().failure(new MachineTokenException(new AuthenticationReason("asked"), "It was asked."));
    }

    private static Optional<Jwt> decode(String token) {
        try {
            return Optional.of(Jwt.decode(token));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }

    /** Answers what it was told, as often as it is asked, and keeps what it was asked. */
    static final class Api extends NoSiblings {

        final List<String> nonces = new ArrayList<>();
        final List<Refresh> refreshes = new ArrayList<>();
        final List<String> refreshedSessions = new ArrayList<>();
        Uni<List<String>> cookies = Uni.createFrom().item(List.of());

        @Override
        public Uni<List<String>> handshakePayload(String nonce) {
            nonces.add(nonce);
            return cookies;
        }

        @Override
        public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
            refreshedSessions.add(sessionId);
            refreshes.add(refresh);
            return cookies;
        }
    }
}
