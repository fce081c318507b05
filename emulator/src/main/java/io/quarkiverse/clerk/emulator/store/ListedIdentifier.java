package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the allow-list or the block-list.
 *
 * @param kind {@code email_address}, {@code phone_number} or {@code web3_wallet}
 * @param invitationId the invitation that the owner of the identifier got
 */
public record ListedIdentifier(String id, String identifier, String kind, Optional<String> invitationId,
        Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<ListedIdentifier> ALLOWED = new RowType<>("alid", "allow-list identifier");
    public static final RowType<ListedIdentifier> BLOCKED = new RowType<>("blid", "block-list identifier");
}
