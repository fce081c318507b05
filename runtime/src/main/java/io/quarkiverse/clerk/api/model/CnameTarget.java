package io.quarkiverse.clerk.api.model;

/** A DNS record that a domain needs. */
@ClerkJson
public record CnameTarget(
        String host,
        String value,
        Boolean required) {
}
