package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * A domain of the application, the primary one or a satellite.
 *
 * @param isSatellite whether it takes its sessions from the primary domain
 */
@ClerkJson
public record Domain(
        String object,
        String id,
        String name,
        Boolean isSatellite,
        String frontendApiUrl,
        String accountsPortalUrl,
        String proxyUrl,
        String developmentOrigin,
        List<CnameTarget> cnameTargets) {
}
