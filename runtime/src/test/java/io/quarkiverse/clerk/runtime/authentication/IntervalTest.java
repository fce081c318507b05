package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.conformance.TestClock;

class IntervalTest {

    @Test
    void somethingMayHappenOnceInAWhile() {
        TestClock clock = new TestClock();
        Interval interval = new Interval(Duration.ofMinutes(1), clock);

        assertThat(interval.hasPassed()).isTrue();
        assertThat(interval.hasPassed()).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(interval.hasPassed()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(interval.hasPassed()).isTrue();
    }
}
