package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.conformance.NoMachines;
import io.quarkiverse.clerk.conformance.NoSiblings;
import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.conformance.TestKeys;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TestTokens;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

class RequestAuthenticatorTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final VerificationOptions OPTIONS = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(),
            Duration.ofSeconds(5));

    private final TestClock clock = new TestClock();
    private final PublishableKey key = PublishableKey.parse("pk_test_Y2xlcmsuZXhhbXBsZS5jb20k").orElseThrow();
    private final SessionVerifier verifier = new SessionVerifier(
            new TokenVerifier(new PemKeySource(TestKeys.pem("instance-key", "PEM")), OPTIONS, clock), 100, clock);
    private final RequestAuthenticator authenticator = new RequestAuthenticator(
            InstanceSettings.builder().publishableKey(Optional.of(key)).build(), verifier, new NoMachines(), new NoSiblings(),
            clock);
    private String token;

    @BeforeEach
    void signAToken() {
        clock.set(NOW);
        token = TestTokens.session("ins_1", NOW).sign("instance-key");
    }

    @Test
    void aTokenIsKnownOnceItWasVerified() {
        Decision first = authenticate("GET", Map.of("authorization", "Bearer " + token));
        assertThat(first.known()).isEmpty();
        assertThat(first.state().await().indefinitely()).isInstanceOf(SignedIn.class);

        Decision second = authenticate("GET", Map.of("authorization", "Bearer " + token));
        assertThat(second.known()).containsInstanceOf(SignedIn.class);
    }

    @Test
    void aRequestWithoutTokenNeedsNoVerification() {
        assertThat(authenticate("GET", Map.of()).known()).containsInstanceOf(SignedOut.class);
    }

    @ParameterizedTest
    @CsvSource({
            "GET, false, session-token-expired-refresh-non-eligible-no-refresh-cookie",
            "GET, true, session-token-expired",
            "POST, false, session-token-expired-refresh-non-eligible-non-get",
            "POST, true, session-token-expired-refresh-non-eligible-non-get" })
    void theReasonOfAnExpiredTokenSaysWhatStandsAgainstARefresh(String method, boolean refreshCookie, String reason) {
        clock.advance(Duration.ofHours(1));
        String cookie = refreshCookie ? "__refresh_" + key.cookieSuffix() + "=opaque" : "other=1";

        SignedOut state = (SignedOut) authenticate(method, Map.of("authorization", "Bearer " + token, "cookie", cookie))
                .state().await().indefinitely();

        assertThat(state.reason().code()).isEqualTo(reason);
    }

    private Decision authenticate(String method, Map<String, String> headers) {
        return authenticator.authenticate(RequestData.of(method, "https://app.example.com/", headers::get));
    }
}
