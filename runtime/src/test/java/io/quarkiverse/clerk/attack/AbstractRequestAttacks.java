package io.quarkiverse.clerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;

/** Sends each request of a table. Whatever becomes of it, the response can be sent and says nothing that it should not. */
abstract class AbstractRequestAttacks {

    private static final Pattern CLERK_COOKIE = Pattern
            .compile("__(session|client_uat|refresh|clerk_[a-z_]+)[A-Za-z0-9_-]*=.*");

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isDecided(RequestAttack attack) {
        AttackedInstance instance = AttackedInstance.of(attack.type(), new AnsweringBackend(attack.answer()));
        try (RecordedLog log = RecordedLog.start()) {
            assertThat(decision(instance, attack)).isEqualTo(attack.decision());
            assertThat(log.lines()).allMatch(line -> Outcome.PRINTABLE.matcher(line).matches())
                    .noneMatch(line -> line.startsWith("SEVERE") || line.startsWith("ERROR"));
        }
    }

    private static String decision(AttackedInstance instance, RequestAttack attack) {
        RequestState state;
        try {
            state = instance.get(attack.target(), attack.headers());
        } catch (InvalidRequestException e) {
            assertThat(e.getMessage()).matches(Outcome.PRINTABLE);
            return RequestAttack.BAD_REQUEST;
        }
        assertThat(state.headers().all()).allSatisfy(AbstractRequestAttacks::assertLegal);
        assertThat(state.headers().location().orElse("")).startsWith(attack.location());
        assertThat(state.headers().location().isEmpty()).isEqualTo(attack.location().isEmpty());
        assertThat(Outcome.message(state)).matches(Outcome.PRINTABLE);
        return Outcome.of(state);
    }

    private static void assertLegal(Header header) {
        assertThat(header.name()).matches("[A-Za-z-]+");
        assertThat(header.value()).matches("[\\x20-\\x7E]*");
        if (header.name().equals("Set-Cookie")) {
            assertThat(header.value()).matches(CLERK_COOKIE);
        }
    }
}
