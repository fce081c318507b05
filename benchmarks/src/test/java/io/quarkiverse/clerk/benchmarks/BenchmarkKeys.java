package io.quarkiverse.clerk.benchmarks;

import java.time.Instant;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Configures the application as the measuring script does, with a key that the test can sign with. */
public class BenchmarkKeys implements QuarkusTestResourceLifecycleManager {

    private final FastSigningKey key = new FastSigningKey();

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.clerk.jwt-key", key.pem(), "quarkus.clerk.publishable-key",
                SessionTokenFactory.PUBLISHABLE_KEY);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new SessionTokenFactory(key, Instant.now()),
                new TestInjector.MatchesType(SessionTokenFactory.class));
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
