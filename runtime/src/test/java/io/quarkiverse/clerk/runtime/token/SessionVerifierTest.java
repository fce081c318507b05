package io.quarkiverse.clerk.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.conformance.TestClock;

class SessionVerifierTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final VerificationOptions OPTIONS = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(),
            Duration.ofSeconds(5));

    private final TestClock clock = new TestClock();
    private final CountingJwks jwks = new CountingJwks().publish("ins_1");
    private final JwksKeySource keys = new JwksKeySource(jwks, JwksPolicy.DEFAULT, clock);
    private final SessionVerifier verifier = new SessionVerifier(new TokenVerifier(keys, OPTIONS, clock), 10, clock);
    private final String token = TestTokens.session("ins_1", NOW).sign("instance-key");

    @BeforeEach
    void startTheClock() {
        clock.set(NOW);
    }

    @Test
    void aVerifiedTokenIsRemembered() {
        assertThat(verifier.findVerified(token)).isNull();

        VerifiedSession session = verify(token);

        assertThat(verifier.findVerified(token)).isSameAs(session);
    }

    @Test
    void aTokenThatDoesNotVerifyIsNotRemembered() {
        String forged = TestTokens.session("ins_1", NOW).sign("other-key");

        assertThatThrownBy(() -> verify(forged)).isInstanceOf(TokenVerificationException.class);

        assertThat(verifier.findVerified(forged)).isNull();
    }

    @Test
    void aRememberedTokenIsForgottenWhenItExpires() {
        verify(token);
        clock.advance(Duration.ofMillis(64_999));
        assertThat(verifier.findVerified(token)).isNotNull();

        clock.advance(Duration.ofMillis(1));

        assertThat(verifier.findVerified(token)).isNull();
    }

    @Test
    void aRememberedTokenIsForgottenWhenItsKeyLeavesTheSet() {
        verify(token);
        jwks.publish("ins_2");

        keys.key("ins_2").await().indefinitely();

        assertThat(verifier.findVerified(token)).isNull();
        assertThatThrownBy(() -> verify(token)).isInstanceOfSatisfying(TokenVerificationException.class,
                e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.JWK_KID_MISMATCH));
    }

    @Test
    void aCacheOfSizeZeroRemembersNothing() {
        SessionVerifier forgetful = new SessionVerifier(new TokenVerifier(keys, OPTIONS, clock), 0, clock);

        VerifiedSession session = forgetful.verify(Jwt.decode(token)).await().indefinitely();

        assertThat(session.claims().sessionId()).contains("sess_1");
    }

    private VerifiedSession verify(String raw) {
        return verifier.verify(Jwt.decode(raw)).await().indefinitely();
    }
}
