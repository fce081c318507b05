package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * Where text messages are not sent to.
 *
 * @param blockedCountryCodes ISO 3166-1 alpha-2
 */
@ClerkJson
public record InstanceCommunication(
        String object,
        List<String> blockedCountryCodes) {
}
