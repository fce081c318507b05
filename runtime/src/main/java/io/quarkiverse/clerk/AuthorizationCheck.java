package io.quarkiverse.clerk;

import java.util.Optional;

/**
 * What to ask of a session; everything that is asked must hold. A check that asks nothing is never met.
 *
 * <pre>
 * clerk.has(AuthorizationCheck.permission("org:orders:delete").andPlan("org:pro"));
 * </pre>
 *
 * @param role a role in the active organization; {@code admin} means {@code org:admin}
 * @param permission a custom permission in the active organization
 * @param feature a billing feature, with or without the scope {@code org:} or {@code user:}
 * @param plan a billing plan, with or without the scope {@code org:} or {@code user:}
 * @param reverification which factor must have been verified how recently
 * @see <a href="https://clerk.com/docs/guides/secure/authorization-checks">Clerk: Authorization checks</a>
 */
public record AuthorizationCheck(Optional<String> role, Optional<String> permission, Optional<String> feature,
        Optional<String> plan, Optional<ReverificationPolicy> reverification) {

    private static final AuthorizationCheck NOTHING = new AuthorizationCheck(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public static AuthorizationCheck role(String role) {
        return NOTHING.andRole(role);
    }

    public static AuthorizationCheck permission(String permission) {
        return NOTHING.andPermission(permission);
    }

    public static AuthorizationCheck feature(String feature) {
        return NOTHING.andFeature(feature);
    }

    public static AuthorizationCheck plan(String plan) {
        return NOTHING.andPlan(plan);
    }

    public static AuthorizationCheck reverification(ReverificationPolicy policy) {
        return NOTHING.andReverification(policy);
    }

    public AuthorizationCheck andRole(String role) {
        return new AuthorizationCheck(Optional.of(role), permission, feature, plan, reverification);
    }

    public AuthorizationCheck andPermission(String permission) {
        return new AuthorizationCheck(role, Optional.of(permission), feature, plan, reverification);
    }

    public AuthorizationCheck andFeature(String feature) {
        return new AuthorizationCheck(role, permission, Optional.of(feature), plan, reverification);
    }

    public AuthorizationCheck andPlan(String plan) {
        return new AuthorizationCheck(role, permission, feature, Optional.of(plan), reverification);
    }

    public AuthorizationCheck andReverification(ReverificationPolicy policy) {
        return new AuthorizationCheck(role, permission, feature, plan, Optional.of(policy));
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return role.isEmpty() && permission.isEmpty() && feature.isEmpty() && plan.isEmpty() && reverification.isEmpty();
    }
}
