package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** One Clerk instance. */
@ConfigGroup
public interface ClerkInstanceConfig {

    /**
     * The secret key of the instance ({@code sk_test_…}, {@code sk_live_…}): the key to the Backend API and to the keys that
     * verify session tokens. The default instance also reads it from {@code CLERK_SECRET_KEY}, and from the
     * {@code CLERK_API_KEY} of Clerk's first SDKs.
     */
    Optional<String> secretKey();

    /**
     * The publishable key of the instance ({@code pk_test_…}, {@code pk_live_…}). It names the Frontend API, which is the
     * issuer of session tokens, and the suffix of Clerk's cookies. Without it neither is known: the issuer is not checked
     * and only cookies without suffix are read. The default instance also reads it from {@code CLERK_PUBLISHABLE_KEY}.
     */
    Optional<String> publishableKey();

    /**
     * The public key of the instance in PEM form. With it tokens are verified without any request to Clerk. The default
     * instance also reads it from {@code CLERK_JWT_KEY}.
     */
    Optional<String> jwtKey();

    /**
     * The origin of the Backend API. The default instance also reads it from {@code CLERK_API_URL}.
     */
    @ConfigDocDefault("https://api.clerk.com")
    Optional<String> apiUrl();

    /**
     * The version segment in the paths of the Backend API. The default instance also reads it from
     * {@code CLERK_API_VERSION}.
     */
    @WithDefault("v1")
    String apiVersion();

    /**
     * The URL under which browsers reach the Frontend API through a proxy. The default instance also reads it from
     * {@code CLERK_PROXY_URL}.
     */
    Optional<String> proxyUrl();

    /**
     * The domain of the application, where session tokens are issued by {@code https://clerk.<domain>}. The default
     * instance also reads it from {@code CLERK_DOMAIN}.
     */
    Optional<String> domain();

    /**
     * The page where users sign in, for the application's own links. The emulator sets it to its own page. The default
     * instance also reads it from {@code CLERK_SIGN_IN_URL}.
     */
    Optional<String> signInUrl();

    /**
     * The origins that may ask for session tokens (claim {@code azp}), exactly as browsers send them, such as
     * {@code https://app.example.com}. Recommended in production: it keeps tokens of another origin of the same parent
     * domain out. Empty: any.
     */
    Optional<Set<String>> authorizedParties();

    /**
     * The audiences that session tokens may have (claim {@code aud}). Tokens without audience are accepted.
     */
    Optional<Set<String>> audience();

    /**
     * The issuers that session tokens must have (claim {@code iss}).
     */
    @ConfigDocDefault("the Frontend API of the publishable key, https://clerk.<domain> and the proxy URL")
    Optional<Set<String>> issuer();

    /**
     * How far the clocks of Clerk and of this machine may differ.
     */
    @WithDefault("5S")
    Duration clockSkew();

    /**
     * Whether a session with open tasks (status {@code pending}) counts as signed out.
     */
    @WithDefault("true")
    boolean treatPendingAsSignedOut();

    /**
     * How many verified session tokens are remembered until they expire, so that the next request with the same token
     * needs no signature check. 0 remembers none.
     */
    @WithDefault("10000")
    int tokenCacheSize();

    /**
     * Applications in which a browser has several sessions.
     */
    @ConfigDocSection
    MultiSessionConfig multiSession();

    /**
     * Requests to the Backend API.
     */
    @ConfigDocSection
    ClientConfig client();

    /**
     * Clerk's Frontend API under the application's own origin.
     */
    @ConfigDocSection
    FrontendApiProxyConfig frontendApiProxy();

    /**
     * Webhooks.
     */
    @ConfigDocSection
    WebhooksConfig webhooks();

    /** Applications in which a browser has several sessions. */
    @ConfigGroup
    interface MultiSessionConfig {

        /**
         * Whether the query parameter is read that names the session a request is for.
         */
        @WithDefault("true")
        boolean enabled();

        /**
         * The query parameter that names the session.
         */
        @WithDefault("_clerk_session_id")
        String queryParameter();
    }

    /** Requests to the Backend API. */
    @ConfigGroup
    interface ClientConfig {

        /**
         * How long to wait for a connection.
         */
        @WithDefault("2S")
        Duration connectTimeout();

        /**
         * How long to wait while nothing comes.
         */
        @WithDefault("10S")
        Duration readTimeout();

        /**
         * How long a call may take, with all of its retries and the time between them.
         */
        @WithDefault("30S")
        Duration totalTimeout();

        /**
         * How large an answer may be, after it was decompressed. What is larger is not read on, and the call fails.
         */
        @WithDefault("16M")
        MemorySize maxResponseSize();

        /**
         * Which calls are repeated. A call that was refused because there were too many (429) is repeated after the time
         * that Clerk names; one that failed with a server error (5xx) or a failure of the connection only if it can be made
         * twice without harm: GET, PUT and DELETE are repeated, POST and PATCH are not. A call that cannot be repeated within
         * its total timeout fails at once.
         */
        RetryConfig retry();

        /**
         * The TLS configuration of the TLS registry to use. The default one is never used by itself.
         */
        Optional<String> tlsConfigurationName();

        /**
         * The proxy configuration of the proxy registry to use; {@code none} uses no proxy whatever else is configured.
         */
        Optional<String> proxyConfigurationName();
    }

    /** Repeated requests to the Backend API. */
    @ConfigGroup
    interface RetryConfig {

        /**
         * How often a call is repeated at most. 0 repeats none.
         */
        @WithDefault("3")
        int maxRetries();

        /**
         * How long to wait before the first retry, where Clerk does not say. The time doubles with each further one.
         */
        @WithDefault("250MS")
        Duration initialDelay();

        /**
         * How long to wait before a retry at most, where Clerk does not say.
         */
        @WithDefault("5S")
        Duration maxDelay();

        /**
         * The part of the time, from 0 to 1, by which a wait is made shorter or longer at random, so that many clients do not
         * come back at once.
         */
        @WithDefault("0.5")
        double jitter();
    }
}
