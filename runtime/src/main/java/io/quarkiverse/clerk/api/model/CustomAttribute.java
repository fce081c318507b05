package io.quarkiverse.clerk.api.model;

/**
 * An attribute of users that an enterprise connection or a directory brings along.
 *
 * @param key under which it is in the public metadata
 * @param ssoPath where single sign-on has it
 * @param scimPath where SCIM has it
 * @param directoryPath where the directory has it
 */
@ClerkJson
public record CustomAttribute(
        String name,
        String key,
        String ssoPath,
        String scimPath,
        String directoryPath,
        Boolean multiValued) {
}
