package io.quarkiverse.clerk.runtime.token;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.Actor;
import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.FactorVerificationAge;

/**
 * The claims of a session token, of version 1 or 2, read into one form (spec §3.6).
 *
 * @param userId the subject
 * @param sessionId the session
 * @param sessionStatus {@code active} or {@code pending}
 * @param organizationId the active organization
 * @param organizationRole the role in it, with the prefix {@code org:}
 * @param organizationSlug its slug
 * @param organizationPermissions the custom permissions in it; empty Optional: the token says nothing about permissions
 * @param actor who acts as the user
 * @param factorVerificationAge the age of the factors; empty too when the claim is malformed
 * @param features the billing features
 * @param plans the billing plans
 * @param all all claims as they came
 */
public record SessionClaims(Optional<String> userId, Optional<String> sessionId, Optional<String> sessionStatus,
        Optional<String> organizationId, Optional<String> organizationRole, Optional<String> organizationSlug,
        Optional<Set<String>> organizationPermissions, Optional<Actor> actor,
        Optional<FactorVerificationAge> factorVerificationAge, ScopedSlugs features, ScopedSlugs plans,
        Map<String, Object> all) {

    private static final String PENDING = "pending";

    /**
     * Reads the claims; what is malformed is left out.
     *
     * @throws TokenVerificationException if the permissions cannot be decoded
     */
    public static SessionClaims of(Map<String, Object> claims) {
        boolean version2 = claims.get("v") instanceof Number version && version.doubleValue() == 2;
        Organization organization = version2 ? Organization.version2(claims)
                : Organization.version1(claims);
        return new SessionClaims(text(claims.get("sub")), text(claims.get("sid")), text(claims.get("sts")),
                organization.id(), organization.role(), organization.slug(), organization.permissions(),
                ActorClaim.read(claims.get("act")), age(claims.get("fva")), ScopedSlugs.parseOrNone(claims.get("fea")),
                ScopedSlugs.parseOrNone(claims.get("pla")), claims);
    }

    /** Whether the session has open tasks. */
    public boolean isPending() {
        return sessionStatus.filter(PENDING::equals).isPresent();
    }

    /** Whether the session meets the check (spec §5.4). */
    public boolean meets(AuthorizationCheck check) {
        return new AuthorizationSubject(userId, organizationId, organizationRole, organizationPermissions, features, plans,
                factorVerificationAge).meets(check);
    }

    private static Optional<FactorVerificationAge> age(Object claim) {
        return claim instanceof List<?> ages && ages.size() == 2 && ages.get(0) instanceof Number first
                && ages.get(1) instanceof Number second ? age(first.doubleValue(), second.doubleValue()) : Optional.empty();
    }

    private static Optional<FactorVerificationAge> age(double first, double second) {
        try {
            return Optional.of(new FactorVerificationAge(first, second));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Object claim) {
        return claim instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private record Organization(Optional<String> id, Optional<String> role, Optional<String> slug,
            Optional<Set<String>> permissions) {

        static Organization version1(Map<String, Object> claims) {
            Optional<Set<String>> permissions = Optional.empty();
            if (claims.get("org_permissions") instanceof Collection<?> values) {
                Set<String> texts = new LinkedHashSet<>();
                values.stream().filter(String.class::isInstance).map(String.class::cast).forEach(texts::add);
                permissions = Optional.of(texts);
            }
            return new Organization(text(claims.get("org_id")), text(claims.get("org_role")), text(claims.get("org_slug")),
                    permissions);
        }

        static Organization version2(Map<String, Object> claims) {
            if (!(claims.get("o") instanceof Map<?, ?> o)) {
                return new Organization(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            }
            Set<String> permissions = PermissionMasks.decode(claims.get("fea"), o.get("per"), o.get("fpm"));
            return new Organization(text(o.get("id")), text(o.get("rol")).map(role -> "org:" + role), text(o.get("slg")),
                    Optional.of(permissions));
        }
    }
}
