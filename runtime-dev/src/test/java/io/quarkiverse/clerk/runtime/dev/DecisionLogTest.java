package io.quarkiverse.clerk.runtime.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;

class DecisionLogTest {

    private final DecisionLog log = new DecisionLog();

    private static LoggedDecision at(long time) {
        return new LoggedDecision(time, "GET", "/", 200, "<default>", "signed-in", "", "", "user_1");
    }

    @Test
    void itKeepsTheLatest() {
        for (int i = 0; i < DecisionLog.CAPACITY + 3; i++) {
            log.add(at(i));
        }
        assertThat(log.recent()).hasSize(DecisionLog.CAPACITY).first().isEqualTo(at(DecisionLog.CAPACITY + 2));
        assertThat(log.recent()).last().isEqualTo(at(3));
    }

    @Test
    void itForgets() {
        log.add(at(1));
        log.clear();
        assertThat(log.recent()).isEmpty();
    }

    @Test
    void readersGetWhatComes() {
        log.add(at(1));
        AssertSubscriber<LoggedDecision> reader = log.coming().subscribe().withSubscriber(AssertSubscriber.create(10));
        log.add(at(2));
        reader.assertItems(at(2));
    }

    @Test
    void aReaderThatIsGoneIsNoneOfItsConcern() {
        AssertSubscriber<LoggedDecision> reader = log.coming().subscribe().withSubscriber(AssertSubscriber.create(10));
        reader.cancel();
        log.add(at(1));
        assertThat(log.recent()).containsExactly(at(1));
    }
}
