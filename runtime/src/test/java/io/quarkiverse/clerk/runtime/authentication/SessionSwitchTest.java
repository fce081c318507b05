package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.conformance.NoSiblings;
import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.conformance.TestKeys;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TestTokens;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.smallrye.mutiny.Uni;

/** The request comes with a token of the session sess_1; another session is named by the query parameter. */
class SessionSwitchTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final VerificationOptions OPTIONS = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(),
            Duration.ofSeconds(5));

    private final TestClock clock = new TestClock();
    private final Sessions sessions = new Sessions();
    private final SessionVerifier verifier = new SessionVerifier(
            new TokenVerifier(new PemKeySource(TestKeys.pem("instance-key", "PEM")), OPTIONS, clock), 100, clock);
    private final SessionSwitch sessionSwitch = new SessionSwitch(Optional.of("_clerk_session_id"), sessions, verifier, clock);

    @BeforeEach
    void startTheClock() {
        clock.set(NOW);
        sessions.add("sess_1", "client_1", "active");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/x", "/x?a=b", "/x?_clerk_session_id=", "/x?_clerk_session_id=sess_1",
            "/x?_clerk_session_idx=sess_2" })
    void theTokensOwnSessionIsTakenWithoutAskingClerk(String url) {
        assertThat(sessionId(url)).isEqualTo("sess_1");
        assertThat(sessions.asked).isEmpty();
    }

    @Test
    void anActiveSessionOfTheSameClientIsTaken() {
        sessions.add("sess_2", "client_1", "active");

        assertThat(sessionId("/x?_clerk_session_id=sess_2")).isEqualTo("sess_2");
    }

    @Test
    void theMintedTokenServesAsLongAsItLives() {
        sessions.add("sess_2", "client_1", "active");
        sessionId("/x?_clerk_session_id=sess_2");
        int asked = sessions.asked.size();

        clock.advance(Duration.ofSeconds(59));
        assertThat(sessionId("/x?_clerk_session_id=sess_2")).isEqualTo("sess_2");
        assertThat(sessions.asked).hasSize(asked);
        clock.advance(Duration.ofSeconds(1));

        assertThat(sessionId("/x?_clerk_session_id=sess_2")).isEqualTo("sess_2");
        assertThat(sessions.asked).hasSize(2 * asked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ended", "expired", "removed", "abandoned", "replaced", "revoked", "pending" })
    void aSessionThatIsNotActiveIsNotTaken(String status) {
        sessions.add("sess_2", "client_1", status);

        assertMismatch("/x?_clerk_session_id=sess_2");
    }

    /** Its token lives on for up to a minute, and must not open another session meanwhile. */
    @Test
    void aSessionThatHasEndedDoesNotLeadToAnother() {
        sessions.add("sess_1", "client_1", "ended");
        sessions.add("sess_2", "client_1", "active");

        assertMismatch("/x?_clerk_session_id=sess_2");
    }

    @Test
    void aSessionOfAnotherClientIsNotTaken() {
        sessions.add("sess_2", "client_2", "active");

        assertMismatch("/x?_clerk_session_id=sess_2");
        assertThat(sessions.asked).doesNotContain("token sess_2");
    }

    @Test
    void aSessionThatClerkDoesNotKnowIsNotTakenAndNotAskedForEachTime() {
        assertMismatch("/x?_clerk_session_id=sess_2");
        int asked = sessions.asked.size();

        assertMismatch("/x?_clerk_session_id=sess_2");

        assertThat(sessions.asked).hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sess_2%2Ftokens", "..%2Fusers", "user_1", "sess_" })
    void whatIsNoSessionIdIsNotSentToClerk(String id) {
        assertMismatch("/x?_clerk_session_id=" + id);
        assertThat(sessions.asked).isEmpty();
    }

    @Test
    void aTokenOfAnotherSessionThanTheAskedOneIsNotTaken() {
        sessions.add("sess_2", "client_1", "active");
        sessions.mintsFor = "sess_3";

        assertMismatch("/x?_clerk_session_id=sess_2");
    }

    @Test
    void withoutParameterNothingIsRead() {
        SessionSwitch off = new SessionSwitch(Optional.empty(), sessions, verifier, clock);

        RequestState state = off.apply(request("/x?_clerk_session_id=sess_2"), own()).await().indefinitely();

        assertThat(state).isInstanceOf(SignedIn.class);
        assertThat(sessions.asked).isEmpty();
    }

    private String sessionId(String url) {
        SignedIn state = (SignedIn) apply(url);
        return state.session().claims().sessionId().orElseThrow();
    }

    private void assertMismatch(String url) {
        assertThat(apply(url)).isInstanceOfSatisfying(SignedOut.class, state -> {
            assertThat(state.reason()).isEqualTo(AuthenticationReason.SESSION_ID_MISMATCH);
            assertThat(state.refused()).contains(TokenCarrier.COOKIE);
        });
    }

    private RequestState apply(String url) {
        return sessionSwitch.apply(request(url), own()).await().indefinitely();
    }

    private static RequestData request(String url) {
        return RequestData.of("GET", "https://app.example.com" + url, name -> null);
    }

    private SignedIn own() {
        String token = TestTokens.session("ins_1", clock.instant()).sign("instance-key");
        return new SignedIn(verifier.verify(Jwt.decode(token)).await().indefinitely(),
                TokenCarrier.COOKIE);
    }

    /** Clerk's sessions, and what it was asked. */
    private final class Sessions extends NoSiblings {

        private final Map<String, Session> known = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private String mintsFor;

        void add(String id, String client, String status) {
            known.put(id, new Session(id, client, status));
        }

        @Override
        public Uni<Session> session(String id) {
            return Uni.createFrom().item(() -> {
                asked.add("session " + id);
                if (!known.containsKey(id)) {
                    throw new ClerkApiException(404, List.of(), "", null, null);
                }
                return known.get(id);
            });
        }

        @Override
        public Uni<String> createSessionToken(String id) {
            return Uni.createFrom().item(() -> {
                asked.add("token " + id);
                TestTokens token = TestTokens.session("ins_1", clock.instant());
                token.claims().put("sid", mintsFor == null ? id : mintsFor);
                return token.sign("instance-key");
            });
        }
    }
}
