package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/** An e-mail address or a phone number of a user. */
public record Identification(String id, String value, boolean verified, Instant createdAt) {
}
