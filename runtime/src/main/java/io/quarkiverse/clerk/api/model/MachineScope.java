package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * That one machine may call another.
 *
 * @param fromMachineId the one that calls
 */
@ClerkJson
public record MachineScope(
        String object,
        String fromMachineId,
        String toMachineId,
        @EpochMillis Instant createdAt,
        Boolean deleted) {
}
