package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.token.JwksKeySource;
import io.quarkiverse.clerk.runtime.token.JwksPolicy;
import io.quarkiverse.clerk.runtime.token.KeySource;
import io.quarkiverse.clerk.runtime.token.MissingKeySource;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.VerificationKey;
import io.smallrye.mutiny.Uni;

/** What the rows of one group share: the time, the Backend API and the keys that were fetched from it. */
final class Scene {

    private static final JwksPolicy WITHOUT_WAITING = new JwksPolicy(JwksPolicy.DEFAULT.timeToLive(),
            JwksPolicy.DEFAULT.staleTimeToLive(), JwksPolicy.DEFAULT.unknownKidInterval(),
            JwksPolicy.DEFAULT.failureInterval(), Duration.ofMillis(1), JwksPolicy.DEFAULT.maxRetries());

    private final TestClock clock = new TestClock();
    private final StubbedApi api = new StubbedApi();
    private final StubbedSessions sessions = new StubbedSessions();
    private final Map<InstanceKey, JwksKeySource> fetched = new HashMap<>();
    private final Map<Object, Object> made = new HashMap<>();

    private StubbedTokens tokens;

    void enter(Row row) {
        clock.set(row.now());
        api.expect(row.json().path("backend_api"));
        sessions.expect(row);
        tokens = new StubbedTokens(row);
    }

    /** What rows of one group share: made for the first that needs it. */
    <T> T once(Class<T> type, Object key, Supplier<T> make) {
        return type.cast(made.computeIfAbsent(key, ignored -> make.get()));
    }

    /** The operations of the Backend API that rows stub. */
    StubbedSessions sessions() {
        return sessions;
    }

    /** Verifies the tokens that are no session's. */
    MachineTokens machineTokens(JsonNode config) {
        return MachineVerifications.verifier(config, this, (type, token) -> tokens.verify(type, token));
    }

    /** What the Backend API knows of opaque tokens. */
    StubbedTokens tokens() {
        return tokens;
    }

    TestClock clock() {
        return clock;
    }

    StubbedApi api() {
        return api;
    }

    /** The keys of the instance that the options describe; fetched anew for each token if the options skip the cache. */
    KeySource keys(JsonNode config) {
        JsonNode pem = config.path("jwtKey");
        if (pem.has("$key")) {
            return new PemKeySource(TestKeys.pem(pem.path("$key").asText(), pem.path("encoding").asText()));
        }
        if (!pem.asText("").isEmpty()) {
            return new PemKeySource(pem.asText());
        }
        if (config.path("secretKey").asText("").isEmpty()) {
            return new MissingKeySource();
        }
        return config.path("skipJwksCache").asBoolean() ? new Uncached(config) : remoteKeys(config);
    }

    private final class Uncached implements KeySource {

        private final JsonNode config;

        Uncached(JsonNode config) {
            this.config = config;
        }

        @Override
        public Uni<VerificationKey> key(String kid) {
            return remoteKeys(config).key(kid);
        }

        @Override
        public boolean trusts(VerificationKey key) {
            return true;
        }
    }

    /** The keys that the Backend API has; without a secret key the client refuses to ask for them. */
    KeySource remoteKeys(JsonNode config) {
        InstanceKey instance = InstanceKey.of(config);
        if (instance.secretKey().isEmpty()) {
            return new JwksKeySource(() -> Uni.createFrom().failure(new IllegalStateException("There is no secret key")),
                    WITHOUT_WAITING, clock);
        }
        if (config.path("skipJwksCache").asBoolean()) {
            fetched.remove(instance);
        }
        return fetched.computeIfAbsent(instance, key -> new JwksKeySource(() -> api.jwks(key), WITHOUT_WAITING, clock));
    }
}
