package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A template for tokens to third parties; times in seconds, as in Clerk's schema. */
public record JwtTemplate(String id, String name, ObjectNode claims, int lifetime, int allowedClockSkew,
        Instant createdAt, Instant updatedAt) {
}
