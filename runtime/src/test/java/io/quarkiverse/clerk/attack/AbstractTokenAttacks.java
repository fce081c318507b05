package io.quarkiverse.clerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.runtime.authentication.RequestState;

/** Presents each token of a table, in the header and in a cookie. */
abstract class AbstractTokenAttacks {

    /** The keys are fetched once, and once more for a key that they do not have. */
    private static final int MOST_KEY_REQUESTS = 2;
    /** Of a token shorter than this, a part may be in a message by chance. */
    private static final int TELLING_LENGTH = 12;

    AttackedInstance instance() {
        return AttackedInstance.production();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void inTheHeader(TokenAttack attack) {
        AttackedInstance instance = instance();
        check(attack, attack.inHeader(), instance, instance::inHeader);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void inACookie(TokenAttack attack) {
        AttackedInstance instance = instance();
        check(attack, attack.inCookie(), instance, instance::inCookie);
    }

    @Test
    void theTokenThatTheAttacksStartFromCounts() {
        String token = ForgedToken.signed(ForgedToken.HEADER, ForgedToken.claims("\"azp\":\"" + AttackedInstance.ORIGIN + '"'));

        assertThat(instance().inHeader(token)).isInstanceOf(RequestState.SignedIn.class);
        assertThat(instance().inCookie(token)).isInstanceOf(RequestState.SignedIn.class);
    }

    private static void check(TokenAttack attack, String reason, AttackedInstance instance,
            Function<String, RequestState> present) {
        try (RecordedLog log = RecordedLog.start()) {
            RequestState state = present.apply(attack.token());

            assertThat(Outcome.of(state)).isEqualTo(reason.isEmpty() ? Outcome.SIGNED_IN : reason);
            assertThat(instance.keyRequests()).isLessThanOrEqualTo(MOST_KEY_REQUESTS);
            assertSecret(Outcome.message(state), attack.token());
            assertThat(log.lines()).allSatisfy(line -> assertSecret(line, attack.token()))
                    .noneMatch(line -> line.startsWith("SEVERE") || line.startsWith("ERROR"));
        }
    }

    private static void assertSecret(String text, String token) {
        for (String part : token.split("\\.")) {
            if (part.length() >= TELLING_LENGTH) {
                assertThat(text).doesNotContain(part);
            }
        }
        assertThat(text).matches(Outcome.PRINTABLE);
    }
}
