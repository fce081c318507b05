package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A Web3 wallet of a user.
 *
 * @param web3Wallet the address
 */
@ClerkJson
public record Web3Wallet(
        String id,
        String object,
        String web3Wallet,
        Verification verification,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
