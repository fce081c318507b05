package io.quarkiverse.clerk.emulator;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * How to start a {@link ClerkEmulator}.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param clock tells the time of tokens and resources
 * @param applicationUrl where browsers go after signing in when they did not say where to
 * @param seed whether there are sample users and an organization
 */
public record ClerkEmulatorOptions(String host, int port, Clock clock, Optional<URI> applicationUrl, boolean seed) {

    private static final int MAX_PORT = 65_535;

    public ClerkEmulatorOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(applicationUrl, "applicationUrl");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + MAX_PORT + ", not " + port);
        }
        applicationUrl.ifPresent(ClerkEmulatorOptions::requireHttp);
    }

    private static void requireHttp(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("applicationUrl must be an absolute http or https URL, not " + url);
        }
    }

    /** {@code localhost}, any free port, the clock of the system, with sample users. */
    public static ClerkEmulatorOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Starts from {@link #defaults()}. */
    public static final class Builder {

        private String host = "localhost";
        private int port;
        private Clock clock = Clock.systemUTC();
        private Optional<URI> applicationUrl = Optional.empty();
        private boolean seed = true;

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

        public ClerkEmulatorOptions build() {
            return new ClerkEmulatorOptions(host, port, clock, applicationUrl, seed);
        }
    }
}
