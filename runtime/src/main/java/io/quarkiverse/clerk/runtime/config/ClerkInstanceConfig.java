package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.runtime.authentication.MissingAuthorizedParty;
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
     * The secret key of a machine ({@code ak_…}), with which M2M tokens are created and verified instead of with the secret
     * key of the instance. The default instance also reads it from {@code CLERK_MACHINE_SECRET_KEY}.
     */
    Optional<String> machineSecretKey();

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
     * Where browsers reach the Frontend API through a proxy: a URL, or a path of the application's own origin such as
     * {@code /__clerk}. The default instance also reads it from {@code CLERK_PROXY_URL}.
     */
    Optional<String> proxyUrl();

    /**
     * The domain of the application, where session tokens are issued by {@code https://clerk.<domain>}. The default
     * instance also reads it from {@code CLERK_DOMAIN}.
     */
    Optional<String> domain();

    /**
     * The page where users sign in: a URL, or a path of the application's own origin. The emulator sets it to its own page.
     * The default instance also reads it from {@code CLERK_SIGN_IN_URL}.
     */
    @ConfigDocDefault("the sign-in page of Clerk's account portal")
    Optional<String> signInUrl();

    /**
     * The page where users sign up: a URL, or a path of the application's own origin. The default instance also reads it
     * from {@code CLERK_SIGN_UP_URL}.
     */
    @ConfigDocDefault("/create below the sign-in page where that is set, else the sign-up page of Clerk's account portal")
    Optional<String> signUpUrl();

    /**
     * Whether a document navigation that needs a session and has none is sent to the sign-in page, and from there back to
     * where it was going. Other requests get 401 in any case.
     */
    @WithDefault("false")
    boolean redirectToSignIn();

    /**
     * The origins that may ask for session tokens (claim {@code azp}), exactly as browsers send them, such as
     * {@code https://app.example.com}. Recommended in production: it keeps tokens of another origin of the same parent
     * domain out. Empty: any.
     */
    Optional<Set<String>> authorizedParties();

    /**
     * What becomes of a session token without authorized party where {@code authorized-parties} are set. Clerk's tokens of
     * a browser that navigates, and those that a backend asks for, may have none.
     */
    @WithDefault("refuse")
    MissingAuthorizedParty missingAuthorizedParty();

    /**
     * The audiences that tokens may have (claim {@code aud}). Session tokens and M2M tokens without audience are accepted; an
     * OAuth token must name one of these.
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
     * Whether responses say in headers what was decided about the request: {@code x-clerk-auth-status},
     * {@code x-clerk-auth-reason} and {@code x-clerk-auth-message}, where the caller is not signed in. Clerk's own SDKs send
     * them.
     */
    @WithDefault("true")
    boolean diagnosticHeaders();

    /**
     * How many verified session tokens are remembered until they expire, so that the next request with the same token
     * needs no signature check. 0 remembers none.
     */
    @WithDefault("10000")
    int tokenCacheSize();

    /**
     * Browsers that synchronize their session with Clerk.
     */
    @ConfigDocSection
    HandshakeConfig handshake();

    /**
     * Applications on another domain than the one where users sign in.
     */
    @ConfigDocSection
    SatelliteConfig satellite();

    /**
     * Applications whose paths say which organization is active.
     */
    @ConfigDocSection
    OrganizationSyncConfig organizationSync();

    /**
     * Applications in which a browser has several sessions.
     */
    @ConfigDocSection
    MultiSessionConfig multiSession();

    /**
     * API keys, M2M tokens and OAuth tokens, at endpoints that accept them.
     */
    @ConfigDocSection
    MachineTokensConfig machineTokens();

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

    /** Browsers that synchronize their session with Clerk. */
    @ConfigGroup
    interface HandshakeConfig {

        /**
         * Whether a document navigation with a session that is stale is sent to Clerk, which sends it back with a fresh one.
         * Without it such a request is signed out.
         */
        @WithDefault("true")
        boolean enabled();

        /**
         * How long a request of a browser waits for Clerk: for the cookies of a handshake, for a fresh token in place of an
         * expired one, and for the session that it names itself. After that it goes on without.
         */
        @WithDefault("5S")
        Duration timeout();

        /**
         * Whether the answer to a browser that comes back from Clerk has the CORS headers
         * {@code Access-Control-Allow-Origin: null} and {@code Access-Control-Allow-Credentials: true}, as with Clerk's own
         * SDKs.
         */
        @WithDefault("true")
        boolean corsHeaders();
    }

    /** Applications on another domain than the one where users sign in. */
    @ConfigGroup
    interface SatelliteConfig {

        /**
         * Whether the application runs on a satellite domain, which {@code domain} or {@code proxy-url} then names. The
         * default instance also reads it from {@code CLERK_IS_SATELLITE}.
         */
        @WithDefault("false")
        boolean enabled();

        /**
         * Whether a browser is sent to the primary domain at its very first visit already, to find out whether somebody is
         * signed in there. Without it, only after the application has sent somebody there to sign in.
         */
        @WithDefault("false")
        boolean autoSync();
    }

    /** Applications whose paths say which organization is active. */
    @ConfigGroup
    interface OrganizationSyncConfig {

        /**
         * The paths that belong to an organization, such as {@code /orgs/:slug} and {@code /orgs/:slug/(.*)}: the parameter
         * {@code id} or {@code slug} names it. A browser that navigates there is sent to Clerk to make it the active one.
         */
        Optional<List<String>> organizationPatterns();

        /**
         * The paths that belong to the personal account, where no organization is active. They are looked at where none of
         * the organizations' matches.
         */
        Optional<List<String>> personalAccountPatterns();
    }

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

    /** API keys, M2M tokens and OAuth tokens. */
    @ConfigGroup
    interface MachineTokensConfig {

        /**
         * How long an opaque token that Clerk refused is refused without asking Clerk again. 0 asks each time.
         */
        @WithDefault("10S")
        Duration refusedCacheTtl();

        /**
         * How long an opaque token that Clerk accepted is accepted without asking Clerk again. A token that is revoked counts
         * for so long. 0 asks each time, so that it ends at once.
         */
        @WithDefault("0S")
        Duration acceptedCacheTtl();

        /**
         * How many tokens of either kind are remembered at most, by their SHA-256.
         */
        @WithDefault("10000")
        int cacheSize();

        /**
         * How many requests to Clerk about opaque tokens run at a time. Four times as many wait for their turn; the tokens of
         * more requests than these are refused, because somebody is making them up.
         */
        @WithDefault("32")
        int maxRequests();
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
