package io.quarkiverse.clerk.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/** How often Clerk is asked, and what is made of its answers. */
class OpaqueTokenVerifierTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration REFUSED = Duration.ofSeconds(10);
    private static final Duration ACCEPTED = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final CountingTokens clerk = new CountingTokens();
    private OpaqueTokenVerifier verifier = verifier(Duration.ZERO, Set.of());

    @BeforeEach
    void startTheClock() {
        clock.set(NOW);
    }

    private OpaqueTokenVerifier verifier(Duration accepted, Set<String> audiences) {
        return new OpaqueTokenVerifier(clerk, new OpaqueTokenPolicy(REFUSED, accepted, 3, 2, audiences),
                new VerificationFailures(clock), clock);
    }

    private MachineToken verify(TokenType type, String token) {
        return verifier.verify(type, token).await().indefinitely();
    }

    private void refused(String token, String reason) {
        assertThatThrownBy(() -> verify(TokenType.API_KEY, token)).isInstanceOfSatisfying(MachineTokenException.class,
                e -> assertThat(e.reason().code()).isEqualTo(reason)).message().doesNotContain(token);
    }

    @Test
    void whetherATokenWasRevokedIsAskedEachTime() {
        assertThat(verify(TokenType.API_KEY, "ak_1").raw()).isEqualTo("ak_1");
        clerk.fail(404);

        refused("ak_1", "token-invalid");
        assertThat(clerk.requests()).hasSize(2);
    }

    @Test
    void clerkIsNotAskedAboutATokenThatIsLongerThanAnyOfIts() {
        refused("ak_" + "1".repeat(1022), "token-invalid");
        assertThat(clerk.requests()).isEmpty();

        assertThat(verify(TokenType.API_KEY, "ak_" + "1".repeat(1021)).subject()).isNotEmpty();
    }

    @Test
    void aRefusalIsRememberedForAWhile() {
        clerk.fail(404);
        refused("ak_1", "token-invalid");
        clerk.succeed();
        clock.advance(REFUSED.minusMillis(1));
        refused("ak_1", "token-invalid");
        assertThat(clerk.requests()).hasSize(1);

        clock.advance(Duration.ofMillis(1));

        assertThat(verify(TokenType.API_KEY, "ak_1").id()).isEqualTo("id_of_ak_1");
    }

    @Test
    void aRefusalIsOneOfItsTokenAndType() {
        clerk.fail(404);
        refused("ak_1", "token-invalid");
        clerk.succeed();

        assertThat(verify(TokenType.API_KEY, "ak_2").raw()).isEqualTo("ak_2");
        assertThat(verify(TokenType.M2M_TOKEN, "ak_1").type()).isEqualTo(TokenType.M2M_TOKEN);
    }

    @Test
    void onlySoManyRefusalsAreRemembered() {
        clerk.fail(404);
        for (int i = 0; i < 100; i++) {
            refused("ak_" + i, "token-invalid");
        }
        int before = clerk.requests().size();

        for (int i = 0; i < 100; i++) {
            refused("ak_" + i, "token-invalid");
        }

        assertThat(clerk.requests().size() - before).isGreaterThanOrEqualTo(100 - 3);
    }

    @ParameterizedTest
    @CsvSource({ "400, unexpected-error", "404, token-invalid", "410, unexpected-error", "422, unexpected-error" })
    void whatClerkSaysOfTheTokenIsRemembered(int status, String reason) {
        clerk.fail(status);

        refused("ak_1", reason);
        refused("ak_1", reason);

        assertThat(clerk.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "401, secret-key-invalid", "403, unexpected-error", "408, unexpected-error", "429, unexpected-error",
            "500, unexpected-error", "503, unexpected-error" })
    void whatIsNoFaultOfTheTokenIsNot(int status, String reason) {
        clerk.fail(status);

        refused("ak_1", reason);
        refused("ak_1", reason);

        assertThat(clerk.requests()).hasSize(2);
    }

    @Test
    void aTokenThatIsNotActiveIsInvalid() {
        clerk.fail(new InactiveTokenException());

        refused("ak_1", "token-invalid");
        refused("ak_1", "token-invalid");

        assertThat(clerk.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(classes = { IllegalStateException.class, NullPointerException.class })
    void whateverGoesWrongTheTokenIsRefused(Class<? extends RuntimeException> type) throws ReflectiveOperationException {
        clerk.fail(type.getConstructor().newInstance());

        refused("ak_1", "unexpected-error");
    }

    @Test
    void requestsWithOneTokenWaitForOneAnswer() {
        clerk.hold();
        List<MachineToken> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            verifier.verify(TokenType.API_KEY, "ak_1").subscribe().with(answers::add);
        }
        assertThat(answers).isEmpty();

        clerk.releaseOne();

        assertThat(answers).hasSize(1_000);
        assertThat(clerk.requests()).hasSize(1);
    }

    @Test
    void anAnswerServesNobodyWhoComesLater() {
        verify(TokenType.API_KEY, "ak_1");
        verify(TokenType.API_KEY, "ak_1");

        assertThat(clerk.requests()).hasSize(2);
    }

    @Test
    void soManyRequestsRunAtATimeAndTheOthersWaitForTheirTurn() {
        clerk.hold();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            verifier.verify(TokenType.API_KEY, "ak_" + i).subscribe().with(token -> answers.add(token.raw()));
        }
        assertThat(clerk.held()).isEqualTo(2);

        for (int i = 0; i < 6; i++) {
            clerk.releaseOne();
            assertThat(clerk.held()).isLessThanOrEqualTo(2);
        }

        assertThat(answers).containsExactly("ak_0", "ak_1", "ak_2", "ak_3", "ak_4", "ak_5");
    }

    @Test
    void tokensThatAreMadeUpCannotPileUp() {
        clerk.hold();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Uni<MachineToken> answer = verifier.verify(TokenType.API_KEY, "ak_" + i);
            answer.subscribe().with(token -> {
            }, failures::add);
        }

        assertThat(clerk.requests()).hasSize(2);
        assertThat(failures).hasSize(100 - 2 - 8).allSatisfy(failure -> assertThat(failure).isInstanceOfSatisfying(
                MachineTokenException.class, e -> assertThat(e.reason().code()).isEqualTo("unexpected-error")));
    }

    @Test
    void placesAreFreeAgainAfterFailures() {
        clerk.fail(500);
        for (int i = 0; i < 100; i++) {
            refused("ak_" + i, "unexpected-error");
        }
        clerk.succeed();

        assertThat(verify(TokenType.API_KEY, "ak_1").raw()).isEqualTo("ak_1");
    }

    @Test
    void anAcceptanceIsRememberedWhereTheApplicationWantsItSo() {
        verifier = verifier(ACCEPTED, Set.of());
        verify(TokenType.API_KEY, "ak_1");
        clerk.fail(404);
        clock.advance(ACCEPTED.minusMillis(1));

        assertThat(verify(TokenType.API_KEY, "ak_1").raw()).isEqualTo("ak_1");
        clock.advance(Duration.ofMillis(1));
        refused("ak_1", "token-invalid");
    }

    @Test
    void anAcceptanceEndsWithItsToken() {
        verifier = verifier(ACCEPTED, Set.of());
        clerk.expireAt(NOW.plusSeconds(2));
        verify(TokenType.API_KEY, "ak_1");
        clerk.fail(404);
        clock.advance(Duration.ofSeconds(2));

        refused("ak_1", "token-invalid");
    }

    @Test
    void anOAuthTokenMustBeForUsWhereAnAudienceIsConfigured() {
        verifier = verifier(Duration.ZERO, Set.of("https://api"));
        clerk.issueFor("https://api", "https://other");
        assertThat(verify(TokenType.OAUTH_TOKEN, "oat_1").audience()).contains("https://api");

        clerk.issueFor("https://other");
        assertThatThrownBy(() -> verify(TokenType.OAUTH_TOKEN, "oat_1")).isInstanceOfSatisfying(
                MachineTokenException.class, e -> assertThat(e.reason().code()).isEqualTo("token-verification-failed"));
        clerk.issueFor();
        assertThatThrownBy(() -> verify(TokenType.OAUTH_TOKEN, "oat_2")).isInstanceOf(MachineTokenException.class);
        assertThat(verify(TokenType.API_KEY, "ak_1").raw()).isEqualTo("ak_1");
    }

    @Test
    void tokensAreRememberedByTheirDigests() {
        assertThat(TokenDigest.of(TokenType.API_KEY, "ak_1").toString()).doesNotContain("ak_1");
        assertThat(TokenDigest.of(TokenType.API_KEY, "ak_1")).isEqualTo(TokenDigest.of(TokenType.API_KEY, "ak_1"))
                .isNotEqualTo(TokenDigest.of(TokenType.API_KEY, "ak_2"))
                .isNotEqualTo(TokenDigest.of(TokenType.M2M_TOKEN, "ak_1"));
    }
}
