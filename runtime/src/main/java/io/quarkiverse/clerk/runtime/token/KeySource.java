package io.quarkiverse.clerk.runtime.token;

import io.smallrye.mutiny.Uni;

/** Where the keys of an instance come from. */
public interface KeySource {

    /**
     * The key of this id.
     *
     * @param kid the {@code kid} header of the token, null if it has none
     * @return the key, at once if it is known; fails with {@link TokenVerificationException} if there is none
     */
    Uni<VerificationKey> key(String kid);

    /**
     * Whether tokens can be verified: completes if there are keys, or once there are.
     *
     * @return fails with the reason why there are none, as {@link #key(String)} does. Clerk is asked no more often than for a
     *         token
     */
    default Uni<Void> ready() {
        return Uni.createFrom().voidItem();
    }

    /** Whether the key still counts: a token whose key has left the key set is no longer accepted. */
    boolean trusts(VerificationKey key);
}
