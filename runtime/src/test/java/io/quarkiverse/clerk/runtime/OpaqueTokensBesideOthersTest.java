package io.quarkiverse.clerk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.conformance.NoMachines;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkiverse.clerk.runtime.token.MissingKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** An application has another mechanism that asks its provider about opaque tokens, such as OIDC. */
class OpaqueTokensBesideOthersTest {

    private final ClerkInstances instances = new ClerkInstances(Map.of(ClerkInstances.DEFAULT, instance()));

    private static ClerkInstanceRuntime instance() {
        InstanceSettings settings = InstanceSettings.builder().build();
        VerificationOptions options = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(), Duration.ZERO);
        RequestAuthenticator authenticator = new RequestAuthenticator(settings, new SessionVerifier(
                new TokenVerifier(new MissingKeySource(), options, Clock.systemUTC()), 0, Clock.systemUTC()),
                new NoMachines(), BackendApi.NONE, Clock.systemUTC());
        return new ClerkInstanceRuntime(ClerkInstances.DEFAULT, Set.of(), true, Duration.ZERO, settings,
                new InstanceAnswers(false, false), authenticator, new MissingKeySource(),
                new ClerkMetrics().of(ClerkInstances.DEFAULT), null, null, null, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
            "ak_1, API_KEY, false",
            "mt_1, M2M_TOKEN, false",
            "oat_1, OAUTH_TOKEN, false",
            "ak_1, M2M_TOKEN, true",
            "ak_1, SESSION_TOKEN, true",
            "opaque, API_KEY, true" })
    void areLeftToItUnlessAnEndpointAcceptsThem(String token, TokenType accepted, boolean left) {
        RequestInstances requestInstances = new RequestInstances(instances, noResolver());
        ClerkAuthenticationMechanism mechanism = new ClerkAuthenticationMechanism(instances, requestInstances,
                new OtherBearerMechanisms(true, true), new AcceptedTokenTypes(Set.of(accepted)),
                new Challenges(requestInstances), DecisionEvents.observedByNobody());

        SecurityIdentity identity = mechanism.authenticate(request(token), anonymous()).await().indefinitely();

        // With no identity at all, the next mechanism is asked.
        assertThat(identity == null).isEqualTo(left);
    }

    private static Instance<ClerkOptionsResolver> noResolver() {
        return cast(DecidedRequest.proxy(Instance.class, (proxy, method, arguments) -> true));
    }

    @SuppressWarnings("unchecked")
    private static Instance<ClerkOptionsResolver> cast(Instance<?> instance) {
        return (Instance<ClerkOptionsResolver>) instance;
    }

    private static IdentityProviderManager anonymous() {
        SecurityIdentity anonymous = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        return DecidedRequest.proxy(IdentityProviderManager.class,
                (proxy, method, arguments) -> Uni.createFrom().item(anonymous));
    }

    private static RoutingContext request(String token) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer " + token);
        HttpServerRequest request = DecidedRequest.proxy(HttpServerRequest.class,
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "headers" -> headers;
                    case "method" -> HttpMethod.GET;
                    case "uri" -> "/";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Map<Object, Object> data = new HashMap<>();
        return DecidedRequest.proxy(RoutingContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "request" -> request;
            case "get" -> data.get(arguments[0]);
            case "put" -> {
                data.put(arguments[0], arguments[1]);
                yield proxy;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
