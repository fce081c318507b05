package io.quarkiverse.clerk.api.model;

/**
 * The device that a session was last seen on.
 */
@ClerkJson
public record SessionActivity(
        String object,
        String id,
        String deviceType,
        Boolean isMobile,
        String browserName,
        String browserVersion,
        String ipAddress,
        String city,
        String country) {
}
