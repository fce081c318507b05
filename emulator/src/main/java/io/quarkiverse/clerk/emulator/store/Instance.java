package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The emulated instance: its type, its keys and its domains. The keys are the same for everybody.
 *
 * @param domain the domain of the application in production; nothing in a development instance
 * @param satelliteDomains domains of further applications that share the sessions of {@code domain}
 */
public record Instance(Optional<String> domain, List<String> satelliteDomains) {

    private static final String DEVELOPMENT_HOST = "emulator.clerk.accounts.dev";

    public Instance {
        satelliteDomains = List.copyOf(satelliteDomains);
    }

    public static Instance development() {
        return new Instance(Optional.empty(), List.of());
    }

    public static Instance production(String domain, List<String> satelliteDomains) {
        return new Instance(Optional.of(domain), satelliteDomains);
    }

    public boolean isProduction() {
        return domain.isPresent();
    }

    public String id() {
        return "ins_emulator";
    }

    /** What the publishable key says the Frontend API is at; nobody reaches it there. */
    public String frontendApiHost() {
        return domain.map(Instance::frontendApiHost).orElse(DEVELOPMENT_HOST);
    }

    /** The host of the Frontend API of an application at a domain. */
    public static String frontendApiHost(String domain) {
        return "clerk." + domain;
    }

    public String secretKey() {
        return isProduction() ? "sk_live_emulator" : "sk_test_emulator";
    }

    public String publishableKey() {
        return (isProduction() ? "pk_live_" : "pk_test_")
                + Base64.getEncoder().encodeToString((frontendApiHost() + "$").getBytes(StandardCharsets.US_ASCII));
    }

    /** What {@code iss} of every token is. */
    public String issuer() {
        return "https://" + frontendApiHost();
    }

    /** The domain of the instance, of a satellite too, that a host is at or below. */
    public Optional<String> domainOf(String host) {
        return domain.filter(found -> isWithin(host, found)).or(() -> satelliteOf(host));
    }

    public Optional<String> satelliteOf(String host) {
        return satelliteDomains.stream().filter(satellite -> isWithin(host, satellite)).findFirst();
    }

    private static boolean isWithin(String host, String domain) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals(domain) || lower.endsWith("." + domain);
    }
}
