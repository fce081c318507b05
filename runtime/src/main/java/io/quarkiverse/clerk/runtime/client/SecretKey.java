package io.quarkiverse.clerk.runtime.client;

import java.util.Optional;

/** What requests are authorized with. */
final class SecretKey {

    private final Optional<String> value;

    SecretKey(Optional<String> value) {
        this.value = value.map(String::strip).filter(key -> !key.isEmpty());
    }

    /**
     * The value of the {@code Authorization} header.
     *
     * @throws IllegalStateException if there is no key, or one that no header could carry: the HTTP client would quote it
     *         in its own message
     */
    String authorization() {
        String key = value.orElseThrow(() -> new IllegalStateException("The Clerk Backend API cannot be called without a "
                + "secret key. Set quarkus.clerk.secret-key, quarkus.clerk.<name>.secret-key for a named instance, or the "
                + "environment variable CLERK_SECRET_KEY; Clerk's dashboard shows the key under \"API keys\"."));
        return authorization(key);
    }

    /** @throws IllegalStateException if no header could carry the key: the HTTP client would quote it in its own message */
    static String authorization(String key) {
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalStateException("The secret key of the Clerk Backend API contains white space or other characters "
                    + "that no key has. Check quarkus.clerk.secret-key or the environment variable CLERK_SECRET_KEY.");
        }
        return "Bearer " + key;
    }
}
