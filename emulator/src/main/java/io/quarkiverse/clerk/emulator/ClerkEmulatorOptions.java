package io.quarkiverse.clerk.emulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;

/**
 * How to start a {@link ClerkEmulator}.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param clock tells the time of tokens and resources
 * @param applicationUrl where browsers go after signing in when they did not say where to
 * @param seed whether there are sample users and an organization
 * @param instanceType whether the instance is one for development or for production
 * @param domain the domain of the applications of a production instance; the Frontend API is at {@code clerk.} of it, which
 *        the publishable key says. Without effect in a development instance
 * @param satelliteDomains further domains whose applications share the sessions of {@code domain}
 * @param sessionTokenLifetime how long session tokens live, in whole seconds
 * @param allowedOrigins URLs whose origins browsers may be sent to, besides those of this machine
 * @param webhooks where events are sent to
 */
public record ClerkEmulatorOptions(String host, int port, Clock clock, Optional<URI> applicationUrl, boolean seed,
        InstanceType instanceType, String domain, List<String> satelliteDomains, Duration sessionTokenLifetime,
        List<URI> allowedOrigins, List<WebhookEndpoint> webhooks) {

    private static final int MAX_PORT = 65_535;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public ClerkEmulatorOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(applicationUrl, "applicationUrl");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + MAX_PORT + ", not " + port);
        }
        satelliteDomains = List.copyOf(satelliteDomains);
        allowedOrigins = List.copyOf(allowedOrigins);
        webhooks = List.copyOf(webhooks);
        Objects.requireNonNull(instanceType, "instanceType");
        applicationUrl.ifPresent(url -> requireHttp("applicationUrl", url));
        allowedOrigins.forEach(url -> requireHttp("allowedOrigins", url));
        requireDomain("domain", domain);
        satelliteDomains.forEach(satellite -> requireDomain("satelliteDomains", satellite));
        if (sessionTokenLifetime.toSeconds() < 1) {
            throw new IllegalArgumentException("sessionTokenLifetime must be 1 second or more, not " + sessionTokenLifetime);
        }
    }

    private static void requireHttp(String option, URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException(option + " must be an absolute http or https URL, not " + url);
        }
    }

    private static void requireDomain(String option, String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(option + " must be a name in lower case with a dot in it, such as "
                    + Builder.DOMAIN + ", not " + domain);
        }
    }

    Instance instance() {
        return instanceType == InstanceType.PRODUCTION ? Instance.production(domain, satelliteDomains)
                : Instance.development();
    }

    /** {@code localhost}, any free port, the clock of the system, with sample users; a development instance. */
    public static ClerkEmulatorOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Starts from {@link #defaults()}. */
    public static final class Builder {

        /** Browsers take every name below {@code localhost} for this machine. */
        private static final String DOMAIN = "emulator.localhost";

        private String host = "localhost";
        private int port;
        private Clock clock = Clock.systemUTC();
        private Optional<URI> applicationUrl = Optional.empty();
        private boolean seed = true;
        private InstanceType instanceType = InstanceType.DEVELOPMENT;
        private String domain = DOMAIN;
        private List<String> satelliteDomains = List.of();
        private Duration sessionTokenLifetime = Duration.ofSeconds(60);
        private List<URI> allowedOrigins = List.of();
        private final List<WebhookEndpoint> webhooks = new ArrayList<>();

        private Builder() {
        }

        public Builder host(String value) {
            this.host = value;
            return this;
        }

        public Builder port(int value) {
            this.port = value;
            return this;
        }

        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        public Builder applicationUrl(URI value) {
            this.applicationUrl = Optional.of(value);
            return this;
        }

        public Builder seed(boolean value) {
            this.seed = value;
            return this;
        }

        public Builder instanceType(InstanceType value) {
            this.instanceType = value;
            return this;
        }

        /** {@code emulator.localhost} without it. */
        public Builder domain(String value) {
            this.domain = value;
            return this;
        }

        public Builder satelliteDomains(List<String> value) {
            this.satelliteDomains = value;
            return this;
        }

        /** 60 seconds without it, Clerk's default. */
        public Builder sessionTokenLifetime(Duration value) {
            this.sessionTokenLifetime = value;
            return this;
        }

        public Builder allowedOrigins(List<URI> value) {
            this.allowedOrigins = value;
            return this;
        }

        /**
         * Adds an endpoint that events are sent to.
         *
         * @param signingSecret {@code whsec_…}, what the application verifies them with
         * @throws IllegalArgumentException if one of them cannot be
         */
        public Builder webhooks(URI endpoint, String signingSecret) {
            this.webhooks.add(new WebhookEndpoint(endpoint, signingSecret));
            return this;
        }

        public ClerkEmulatorOptions build() {
            return new ClerkEmulatorOptions(host, port, clock, applicationUrl, seed, instanceType, domain,
                    satelliteDomains, sessionTokenLifetime, allowedOrigins, webhooks);
        }
    }
}
