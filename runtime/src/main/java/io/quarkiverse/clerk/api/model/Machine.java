package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A machine of yours that authenticates itself with a secret key, and calls others with {@link M2mToken}s.
 *
 * @param defaultTokenTtl how long its tokens are valid, in seconds
 * @param scopedMachines the machines that it may call
 * @param secretKey only in the answer that creates it
 */
@ClerkJson
public record Machine(
        String object,
        String id,
        String name,
        String instanceId,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Integer defaultTokenTtl,
        List<Machine> scopedMachines,
        String secretKey) {

    /** Without the secret key. */
    @Override
    public String toString() {
        return "Machine[id=" + id + "]";
    }
}
