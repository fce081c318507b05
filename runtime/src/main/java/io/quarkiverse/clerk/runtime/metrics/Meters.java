package io.quarkiverse.clerk.runtime.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.runtime.metrics.MetricsFactory.MetricBuilder;
import io.quarkus.runtime.metrics.MetricsFactory.TimeRecorder;

/**
 * The counters and timers of the extension, each made when it is first needed. Without a metrics extension nothing is
 * counted. What is in a tag is a name out of a small set, never anything of a user's or a token's.
 */
public final class Meters {

    /** More than there are reasons and types of Clerk's; only something that is made up anew each time comes near it. */
    private static final int MAX_SERIES = 1000;

    private final Map<Series, TimeRecorder> timers = new ConcurrentHashMap<>();
    /** A registry refers to a counter weakly. */
    private final Map<Series, LongAdder> counters = new ConcurrentHashMap<>();
    private volatile MetricsFactory factory;

    /** From now on is counted. */
    public void start(MetricsFactory metrics) {
        factory = metrics;
    }

    /** Whether anything is counted. */
    public boolean areOn() {
        return factory != null;
    }

    /** @param tags the values of the meter's tags, in its order */
    void count(Meter meter, String... tags) {
        if (!areOn()) {
            return;
        }
        Series series = new Series(meter, List.of(tags));
        LongAdder counter = counters.get(series);
        if (counter == null && counters.size() < MAX_SERIES) {
            counter = counters.computeIfAbsent(series, this::counter);
        }
        if (counter != null) {
            counter.increment();
        }
    }

    /** @param tags the values of the meter's tags, in its order */
    void time(Meter meter, long nanoseconds, String... tags) {
        if (!areOn()) {
            return;
        }
        Series series = new Series(meter, List.of(tags));
        TimeRecorder timer = timers.get(series);
        if (timer == null && timers.size() < MAX_SERIES) {
            timer = timers.computeIfAbsent(series, key -> builder(key).buildTimer());
        }
        if (timer != null) {
            timer.update(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }

    private LongAdder counter(Series series) {
        LongAdder counter = new LongAdder();
        builder(series).buildCounter(counter, Function.<Number> identity()::apply);
        return counter;
    }

    private MetricBuilder builder(Series series) {
        MetricBuilder builder = factory.builder(series.meter().text()).description(series.meter().description());
        for (int i = 0; i < series.values().size(); i++) {
            builder = builder.tag(series.meter().tags().get(i), series.values().get(i));
        }
        return builder;
    }

    private record Series(Meter meter, List<String> values) {
    }
}
