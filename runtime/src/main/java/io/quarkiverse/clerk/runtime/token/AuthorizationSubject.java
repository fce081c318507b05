package io.quarkiverse.clerk.runtime.token;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.FactorVerificationAge;

/** What authorization checks are about (spec §5.4). Whatever is missing or malformed fails the check that asks for it. */
record AuthorizationSubject(Optional<String> userId, Optional<String> organizationId, Optional<String> organizationRole,
        Optional<Set<String>> organizationPermissions, ScopedSlugs features, ScopedSlugs plans,
        Optional<FactorVerificationAge> factorVerificationAge) {

    private static final String PREFIX = "org:";

    boolean meets(AuthorizationCheck check) {
        if (check.isEmpty() || userId.filter(id -> !id.isEmpty()).isEmpty()) {
            return false;
        }
        return check.role().map(this::hasRole).orElse(true)
                && check.permission().map(this::hasPermission).orElse(true)
                && check.feature().map(features::grants).orElse(true)
                && check.plan().map(plans::grants).orElse(true)
                && check.reverification().map(policy -> factorVerificationAge.filter(policy::isMetBy).isPresent()).orElse(true);
    }

    private boolean hasRole(String asked) {
        return hasOrganization() && organizationRole.filter(role -> !role.isEmpty())
                .filter(role -> normalize(role).equals(normalize(asked))).isPresent();
    }

    private boolean hasPermission(String asked) {
        return hasOrganization() && organizationPermissions.filter(granted -> granted.contains(normalize(asked))).isPresent();
    }

    private boolean hasOrganization() {
        return organizationId.filter(id -> !id.isEmpty()).isPresent();
    }

    /** {@code admin}, {@code org:admin} and {@code org:org:admin} are one role. */
    private static String normalize(String key) {
        String rest = key;
        while (rest.startsWith(PREFIX)) {
            rest = rest.substring(PREFIX.length());
        }
        return PREFIX + rest;
    }
}
