package io.quarkiverse.clerk.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A machine: a service that authenticates with tokens of its own.
 *
 * @param scopedMachines ids of the machines that it may talk to
 * @param previousKey the key before the last rotation, while it still counts
 */
public record Machine(String id, String name, Duration defaultTokenTtl, List<String> scopedMachines, Secret secretKey,
        Optional<PreviousKey> previousKey, Instant createdAt, Instant updatedAt) {

    /** A key that was replaced. */
    public record PreviousKey(Secret secret, Instant until) {
    }

    public Machine {
        scopedMachines = List.copyOf(scopedMachines);
    }

    public boolean hasKey(String key, Instant now) {
        return secretKey.matches(key)
                || previousKey.filter(previous -> now.isBefore(previous.until()) && previous.secret().matches(key)).isPresent();
    }

    public Machine with(String newName, Duration newTtl, Instant now) {
        return new Machine(id, newName, newTtl, scopedMachines, secretKey, previousKey, createdAt, now);
    }

    public Machine withScope(String machineId, Instant now) {
        return withScopes(Stream.concat(scopedMachines.stream(), Stream.of(machineId)).distinct().toList(), now);
    }

    public Machine withoutScope(String machineId, Instant now) {
        return withScopes(scopedMachines.stream().filter(other -> !other.equals(machineId)).toList(), now);
    }

    private Machine withScopes(List<String> scopes, Instant now) {
        return new Machine(id, name, defaultTokenTtl, scopes, secretKey, previousKey, createdAt, now);
    }

    Machine rotated(Secret key, Instant previousUntil, Instant now) {
        return new Machine(id, name, defaultTokenTtl, scopedMachines, key,
                Optional.of(new PreviousKey(secretKey, previousUntil)), createdAt, now);
    }
}
