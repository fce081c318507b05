package io.quarkiverse.clerk.runtime.authentication;

/** The two kinds of Clerk instances. */
public enum InstanceType {
    DEVELOPMENT,
    PRODUCTION;

    /**
     * The type that a secret key says (spec §1.1), for where there is no publishable key.
     *
     * @param secretKey {@code sk_test_…} or {@code sk_live_…}, or one of the old forms {@code test_…} and {@code live_…};
     *        whatever else it is belongs to production, where Clerk trusts the least
     */
    public static InstanceType ofSecretKey(String secretKey) {
        return secretKey.startsWith("sk_test_") || secretKey.startsWith("test_") ? DEVELOPMENT : PRODUCTION;
    }
}
