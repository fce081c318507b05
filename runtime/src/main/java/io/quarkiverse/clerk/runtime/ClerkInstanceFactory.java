package io.quarkiverse.clerk.runtime;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig;
import io.quarkiverse.clerk.runtime.config.FrontendApiProxyConfig;
import io.quarkiverse.clerk.runtime.machine.MachineTokenVerifier;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokenPolicy;
import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkiverse.clerk.runtime.metrics.InstanceMetrics;
import io.quarkiverse.clerk.runtime.metrics.TimedMachineTokens;
import io.quarkiverse.clerk.runtime.proxy.ProxyPath;
import io.quarkiverse.clerk.runtime.token.JwksKeySource;
import io.quarkiverse.clerk.runtime.token.JwksPolicy;
import io.quarkiverse.clerk.runtime.token.KeySource;
import io.quarkiverse.clerk.runtime.token.MachineJwtVerifier;
import io.quarkiverse.clerk.runtime.token.MissingKeySource;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.quarkus.runtime.LaunchMode;

/** Puts the parts of an instance together, from its checked configuration. */
final class ClerkInstanceFactory {

    private static final Logger LOG = Logger.getLogger(ClerkInstanceFactory.class);

    private final Clock clock;
    private final String rootPath;
    private final ClerkMetrics metrics;

    /** @param rootPath the path of the application's origin that all of the application is below, such as {@code /} */
    ClerkInstanceFactory(Clock clock, String rootPath, ClerkMetrics metrics) {
        this.clock = clock;
        this.rootPath = rootPath;
        this.metrics = metrics;
    }

    ClerkInstanceRuntime create(String name, ClerkInstanceConfig config, BackendApiClients clients) {
        Optional<PublishableKey> publishableKey = config.publishableKey().flatMap(PublishableKey::parse);
        InstanceSettings settings = settings(config, publishableKey, rootPath);
        Set<String> issuers = settings.issuers();
        if (issuers.isEmpty()) {
            LOG.infof("The Clerk instance %s has no publishable key, so the issuer of session tokens is not checked and only "
                    + "cookies without suffix are read", name);
        }
        if (config.authorizedParties().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.infof(
                    "The Clerk instance %s accepts session tokens that any origin asked for. Where browsers sign in, name the "
                            + "origins of the front end in authorized-parties",
                    name);
        }
        InstanceMetrics counted = metrics.of(name);
        KeySource keys = keys(config, clients, counted);
        SessionVerifier verifier = new SessionVerifier(new TokenVerifier(keys, verification(config, settings), clock),
                config.tokenCacheSize(), clock, counted);
        RequestAuthenticator authenticator = new RequestAuthenticator(settings, verifier,
                new TimedMachineTokens(machineTokens(config, keys, clients), counted),
                config.secretKey().isPresent() ? new ClerkSessions(clients.withoutRetries(), config.handshake().timeout())
                        : BackendApi.NONE,
                clock);
        return new ClerkInstanceRuntime(name, issuers, config.treatPendingAsSignedOut(), config.clockSkew(), settings,
                new InstanceAnswers(config.diagnosticHeaders(), config.redirectToSignIn()), authenticator,
                keys, counted, new SessionTokens(clients.reactive()), clients.blocking(), clients.reactive(),
                publishableKey.map(ClerkInstanceFactory::resourceMetadata));
    }

    static VerificationOptions verification(ClerkInstanceConfig config, InstanceSettings settings) {
        return new VerificationOptions(Set.of(), config.audience().orElse(Set.of()),
                config.authorizedParties().orElse(Set.of()), settings.issuers(), config.clockSkew());
    }

    static InstanceSettings settings(ClerkInstanceConfig config, Optional<PublishableKey> publishableKey,
            String rootPath) {
        return InstanceSettings.builder().publishableKey(publishableKey)
                .instanceType(config.secretKey().map(InstanceType::ofSecretKey).orElse(InstanceType.PRODUCTION))
                .issuers(config.issuer()).domain(config.domain()).proxyUrl(proxyUrl(config, rootPath))
                .satellite(config.satellite().enabled()).satelliteAutoSync(config.satellite().autoSync())
                .signInUrl(config.signInUrl()).signUpUrl(config.signUpUrl())
                .organizationSync(OrganizationSync.of(config.organizationSync().organizationPatterns().orElse(List.of()),
                        config.organizationSync().personalAccountPatterns().orElse(List.of())))
                .handshake(config.handshake().enabled()).crossOriginHandshake(config.handshake().corsHeaders())
                .missingAuthorizedParty(config.missingAuthorizedParty())
                .sessionIdParameter(config.multiSession().enabled()
                        ? Optional.of(config.multiSession().queryParameter())
                        : Optional.empty())
                .build();
    }

    /** RFC 9728 §3.1, of the authorization server that the Frontend API is. */
    private static String resourceMetadata(PublishableKey key) {
        return "https://" + key.frontendApi() + "/.well-known/oauth-protected-resource";
    }

    private MachineTokens machineTokens(ClerkInstanceConfig config, KeySource keys, BackendApiClients clients) {
        Set<String> audiences = config.audience().orElse(Set.of());
        ClerkInstanceConfig.MachineTokensConfig tokens = config.machineTokens();
        return new MachineTokenVerifier(new MachineJwtVerifier(keys, audiences, config.clockSkew(), clock),
                new ClerkOpaqueTokens(clients.withoutRetries()), new OpaqueTokenPolicy(tokens.refusedCacheTtl(),
                        tokens.acceptedCacheTtl(), tokens.cacheSize(), tokens.maxRequests(), audiences),
                clock);
    }

    private KeySource keys(ClerkInstanceConfig config, BackendApiClients clients, InstanceMetrics counted) {
        if (config.jwtKey().isPresent()) {
            return new PemKeySource(config.jwtKey().get());
        }
        return config.secretKey().isPresent()
                ? new JwksKeySource(() -> counted.keyFetch(clients.withoutRetries().jwks().get()), JwksPolicy.DEFAULT, clock)
                : new MissingKeySource();
    }

    /** The application's own proxy counts from whatever origin a request has. */
    private static Optional<String> proxyUrl(ClerkInstanceConfig config, String rootPath) {
        return config.proxyUrl().or(() -> Optional.of(config.frontendApiProxy()).filter(FrontendApiProxyConfig::enabled)
                .map(proxy -> ProxyPath.of(proxy.path()).below(rootPath).value()));
    }
}
