package io.quarkiverse.clerk.api.model;

/** The protection from bots and abuse. */
@ClerkJson
public record InstanceProtect(
        String object,
        Boolean rulesEnabled,
        Boolean specterEnabled,
        Boolean checksBypassed) {
}
