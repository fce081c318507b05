package io.quarkiverse.clerk.api.model;

/** How many there are. */
@ClerkJson
public record TotalCount(
        String object,
        Long totalCount) {
}
