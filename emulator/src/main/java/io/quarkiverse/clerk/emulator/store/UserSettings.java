package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/** What a user may do. {@code createOrganizationsLimit} and {@code legalAcceptedAt} may be null, as in Clerk's schema. */
public record UserSettings(boolean banned, boolean locked, boolean deleteSelfEnabled, boolean createOrganizationEnabled,
        Long createOrganizationsLimit, boolean bypassClientTrust, Instant legalAcceptedAt) {

    public static final UserSettings DEFAULT = new UserSettings(false, false, true, true, null, false, null);

    public UserSettings withBanned(boolean value) {
        return new UserSettings(value, locked, deleteSelfEnabled, createOrganizationEnabled, createOrganizationsLimit,
                bypassClientTrust, legalAcceptedAt);
    }

    public UserSettings withLocked(boolean value) {
        return new UserSettings(banned, value, deleteSelfEnabled, createOrganizationEnabled, createOrganizationsLimit,
                bypassClientTrust, legalAcceptedAt);
    }
}
