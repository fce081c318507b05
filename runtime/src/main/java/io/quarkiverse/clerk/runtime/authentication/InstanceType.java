package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/** The two kinds of Clerk instances. */
public enum InstanceType {
    DEVELOPMENT,
    PRODUCTION;

    /**
     * The type that a publishable key says by its start (spec §1.1).
     *
     * @param publishableKey {@code pk_test_…} or {@code pk_live_…}, or one of the old forms {@code test_…} and {@code live_…}
     */
    public static Optional<InstanceType> ofPublishableKey(String publishableKey) {
        return ofKey(publishableKey, "pk_");
    }

    /**
     * The type that a secret key says, for where there is no publishable key.
     *
     * @param secretKey {@code sk_test_…} or {@code sk_live_…}, or one of the old forms {@code test_…} and {@code live_…};
     *        whatever else it is belongs to production, where Clerk trusts the least
     */
    public static InstanceType ofSecretKey(String secretKey) {
        return ofKey(secretKey, "sk_").orElse(PRODUCTION);
    }

    private static Optional<InstanceType> ofKey(String key, String prefix) {
        String type = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
        if (type.startsWith("test_")) {
            return Optional.of(DEVELOPMENT);
        }
        return type.startsWith("live_") ? Optional.of(PRODUCTION) : Optional.empty();
    }
}
