package io.quarkiverse.clerk.emulator;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;

/** Runs an emulator by itself until the process is ended. */
public final class ClerkEmulatorMain {

    private static final String USAGE = """
            Options:
              --port <number>            port to listen on, 0 for any free one (default 0)
              --host <name>              name or address to listen on (default localhost)
              --application-url <url>    where browsers go after signing in
              --no-seed                  start without sample users
              --production               be a production instance
              --domain <name>            domain of its applications (default emulator.localhost)
              --satellite <name>         further domain that shares its sessions; may be repeated
              --session-token-lifetime <seconds>
                                         how long session tokens live (default 60)
              --allowed-origin <url>     where browsers may be sent to besides this machine; may be repeated
              --webhooks <url>           where events are sent to
              --webhook-secret <secret>  what they are signed with (default a new one)""";

    private ClerkEmulatorMain() {
    }

    public static void main(String[] args) {
        ClerkEmulatorOptions options;
        try {
            options = parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
            return;
        }
        ClerkEmulator emulator;
        try {
            emulator = ClerkEmulator.start(options);
        } catch (UncheckedIOException e) {
            System.err.println(e.getCause().getMessage() + ": " + e.getCause().getCause().getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "clerk-emulator-shutdown"));
        System.out.printf("Clerk emulator at %s%n  CLERK_API_URL=%s%n  CLERK_SECRET_KEY=%s%n"
                + "  CLERK_PUBLISHABLE_KEY=%s%nSign in at %s%n", emulator.url(), emulator.url(), emulator.secretKey(),
                emulator.publishableKey(), emulator.signInUrl());
        emulator.webhooks().endpoints().forEach(endpoint -> System.out.printf(
                "Webhooks go to %s%n  CLERK_WEBHOOK_SIGNING_SECRET=%s%n", endpoint.url(), endpoint.signingSecret()));
    }

    static ClerkEmulatorOptions parse(String... args) {
        ClerkEmulatorOptions.Builder options = ClerkEmulatorOptions.builder();
        List<String> satellites = new ArrayList<>();
        List<URI> allowedOrigins = new ArrayList<>();
        Optional<URI> webhooks = Optional.empty();
        Optional<String> webhookSecret = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--port" -> options.port(Integer.parseInt(value(args, ++i)));
                case "--host" -> options.host(value(args, ++i));
                case "--application-url" -> options.applicationUrl(URI.create(value(args, ++i)));
                case "--no-seed" -> options.seed(false);
                case "--production" -> options.instanceType(InstanceType.PRODUCTION);
                case "--domain" -> options.domain(value(args, ++i));
                case "--satellite" -> satellites.add(value(args, ++i));
                case "--session-token-lifetime" -> options
                        .sessionTokenLifetime(Duration.ofSeconds(Long.parseLong(value(args, ++i))));
                case "--allowed-origin" -> allowedOrigins.add(URI.create(value(args, ++i)));
                case "--webhooks" -> webhooks = Optional.of(URI.create(value(args, ++i)));
                case "--webhook-secret" -> webhookSecret = Optional.of(value(args, ++i));
                default -> throw new IllegalArgumentException("Unknown option: " + args[i]);
            }
        }
        if (webhooks.isPresent()) {
            options.webhooks(webhooks.get(), webhookSecret.orElseGet(WebhookEndpoint::newSigningSecret));
        }
        return options.satelliteDomains(satellites).allowedOrigins(allowedOrigins).build();
    }

    private static String value(String[] args, int index) {
        if (index >= args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a value");
        }
        return args[index];
    }
}
