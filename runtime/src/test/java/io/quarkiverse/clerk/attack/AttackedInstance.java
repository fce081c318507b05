package io.quarkiverse.clerk.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.conformance.NoMachines;
import io.quarkiverse.clerk.conformance.NoSiblings;
import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettingsBuilder;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.CountingJwks;
import io.quarkiverse.clerk.runtime.token.JwksKeySource;
import io.quarkiverse.clerk.runtime.token.JwksPolicy;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/**
 * An instance that requests are sent to: the parts that an application runs with, and a key set that counts who asks for it.
 */
final class AttackedInstance {

    static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    static final String ISSUER = "https://clerk.example.com";
    static final String HOST = "app.example.com";
    static final String ORIGIN = "https://" + HOST;

    /** {@code clerk.example.com$} */
    private static final PublishableKey PRODUCTION_KEY = PublishableKey.parse("pk_live_Y2xlcmsuZXhhbXBsZS5jb20k").orElseThrow();
    /** {@code clerk.example.com$} too, so that it issues the same tokens */
    private static final PublishableKey DEVELOPMENT_KEY = PublishableKey.parse("pk_test_Y2xlcmsuZXhhbXBsZS5jb20k")
            .orElseThrow();
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int CACHE_SIZE = 100;

    private final TestClock clock = new TestClock();
    private final CountingJwks keys = new CountingJwks().publish("ins_1");
    private final PublishableKey publishableKey;
    private final RequestAuthenticator authenticator;

    private AttackedInstance(PublishableKey publishableKey, InstanceSettingsBuilder settings, Set<String> authorizedParties,
            BackendApi api) {
        clock.set(NOW);
        this.publishableKey = publishableKey;
        InstanceSettings complete = settings.publishableKey(Optional.of(publishableKey)).build();
        VerificationOptions options = new VerificationOptions(Set.of(), Set.of(), authorizedParties, complete.issuers(), SKEW);
        TokenVerifier verifier = new TokenVerifier(new JwksKeySource(keys, JwksPolicy.DEFAULT, clock), options, clock);
        this.authenticator = new RequestAuthenticator(complete, new SessionVerifier(verifier, CACHE_SIZE, clock),
                new NoMachines(), api, clock);
    }

    static AttackedInstance production() {
        return new AttackedInstance(PRODUCTION_KEY, InstanceSettings.builder(), Set.of(), new NoSiblings());
    }

    static AttackedInstance withAuthorizedParty(String party) {
        return new AttackedInstance(PRODUCTION_KEY, InstanceSettings.builder(), Set.of(party), new NoSiblings());
    }

    /** A production or a development instance, whose Backend API answers as it is told. */
    static AttackedInstance of(InstanceType type, BackendApi api) {
        return new AttackedInstance(type == InstanceType.PRODUCTION ? PRODUCTION_KEY : DEVELOPMENT_KEY,
                InstanceSettings.builder(), Set.of(), api);
    }

    String cookieSuffix() {
        return publishableKey.cookieSuffix();
    }

    /** How often the instance was asked for its keys. Nobody else can be asked for anything. */
    int keyRequests() {
        return keys.requests();
    }

    RequestState inHeader(String token) {
        return get("/", Map.of("authorization", "Bearer " + token));
    }

    RequestState inCookie(String token) {
        return withCookies("__client_uat=1; __session=" + token);
    }

    RequestState withCookies(String header) {
        return get("/", Map.of("cookie", header));
    }

    /** @param headers by their names in lower case; {@code host} is the host of the public URL */
    RequestState get(String target, Map<String, String> headers) {
        String host = headers.getOrDefault("host", HOST);
        return authenticator.authenticate(new RequestData("GET", () -> target, () -> PublicUrl.of("https", host, target),
                new HashMap<>(headers)::get)).state().await().indefinitely();
    }
}
