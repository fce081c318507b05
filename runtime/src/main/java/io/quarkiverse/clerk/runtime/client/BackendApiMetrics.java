package io.quarkiverse.clerk.runtime.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.runtime.metrics.MetricsFactory.TimeRecorder;

/**
 * The timer {@code clerk.backend.api}: every request by instance, operation and outcome, where the application has a metrics
 * extension. It has no ids in its tags, neither as secrets nor as a new time series for each.
 */
public final class BackendApiMetrics {

    private static final String NAME = "clerk.backend.api";
    private static final String NO_ANSWER = "none";

    private final Map<Tags, TimeRecorder> timers = new ConcurrentHashMap<>();
    private volatile MetricsFactory factory;

    /** From now on requests are counted. */
    public void start(MetricsFactory metrics) {
        factory = metrics;
    }

    CallTimer of(String instance) {
        return (operation, failure, nanoseconds) -> {
            if (factory != null) {
                timers.computeIfAbsent(Tags.of(instance, operation, failure), this::timer)
                        .update(nanoseconds, TimeUnit.NANOSECONDS);
            }
        };
    }

    private TimeRecorder timer(Tags tags) {
        return factory.builder(NAME).description("Requests to the Clerk Backend API")
                .tag("instance", tags.instance()).tag("operation", tags.operation())
                .tag("status", tags.status()).tag("outcome", tags.outcome()).buildTimer();
    }

    /** In the words of Micrometer's own HTTP metrics. */
    private record Tags(String instance, String operation, String status, String outcome) {

        static Tags of(String instance, String operation, ClerkApiException failure) {
            if (failure == null) {
                return new Tags(instance, operation, "2xx", "SUCCESS");
            }
            if (failure.getCause() != null) {
                return new Tags(instance, operation, NO_ANSWER, "UNKNOWN");
            }
            return new Tags(instance, operation, String.valueOf(failure.status()), outcome(failure));
        }

        private static String outcome(ClerkApiException failure) {
            if (failure.isClientError()) {
                return "CLIENT_ERROR";
            }
            return failure.status() < 400 ? "REDIRECTION" : "SERVER_ERROR";
        }
    }
}
