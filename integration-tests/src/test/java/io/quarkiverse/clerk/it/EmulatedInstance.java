package io.quarkiverse.clerk.it;

import java.time.Duration;
import java.util.Map;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.InstanceType;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An instance of Clerk whose session tokens end after seconds, as an emulator that belongs to one test. */
public abstract class EmulatedInstance implements QuarkusTestResourceLifecycleManager {

    private static final Duration LIFETIME = Duration.ofSeconds(2);

    private final InstanceType type;
    private final String frontendApiHost;
    private ClerkEmulator emulator;

    EmulatedInstance(InstanceType type, String frontendApiHost) {
        this.type = type;
        this.frontendApiHost = frontendApiHost;
    }

    @Override
    public Map<String, String> start() {
        emulator = ClerkEmulator
                .start(ClerkEmulatorOptions.builder().instanceType(type).sessionTokenLifetime(LIFETIME).build());
        String frontendApi = "http://" + frontendApiHost + ":" + emulator.port();
        return Map.of(
                "quarkus.clerk.secret-key", emulator.secretKey(),
                "quarkus.clerk.publishable-key", emulator.publishableKey(),
                "quarkus.clerk.api-url", emulator.url().toString(),
                "quarkus.clerk.proxy-url", frontendApi,
                "quarkus.clerk.issuer", emulator.issuer(),
                "quarkus.clerk.sign-in-url", frontendApi + "/sign-in",
                "quarkus.clerk.clock-skew", "0S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(emulator, new TestInjector.MatchesType(ClerkEmulator.class));
    }

    @Override
    public void stop() {
        emulator.close();
    }

    /** Everything is at {@code localhost}; the browser's identity comes in the URL. */
    public static final class Development extends EmulatedInstance {

        public Development() {
            super(InstanceType.DEVELOPMENT, "localhost");
        }
    }

    /** The application and the Frontend API are below one domain; the browser's identity is a cookie of it. */
    public static final class Production extends EmulatedInstance {

        public Production() {
            super(InstanceType.PRODUCTION, "clerk.emulator.localhost");
        }
    }
}
