package io.quarkiverse.clerk.testing;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.SessionIdentities;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.TestSecurityIdentityAugmentor;

/**
 * Makes a user of {@code @TestSecurity} one with a session. Quarkus asks one augmentor only, and none at all where there are
 * two of equal right, so this one is an alternative and asks the others, such as that of {@code @JwtSecurity}.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class TestSecuritySessions implements TestSecurityIdentityAugmentor {

    private static final String DEFAULT_ORGANIZATION = "org_test";
    private static final String ORGANIZATION_PREFIX = "org:";
    /** What MicroProfile JWT calls the roles; no claim of Clerk's. */
    private static final String GROUPS = "groups";

    private final BeanManager beans;
    private final Instance<SessionIdentities> sessions;
    private final Instance<ClerkInstances> instances;

    TestSecuritySessions(BeanManager beans, Instance<SessionIdentities> sessions, Instance<ClerkInstances> instances) {
        this.beans = beans;
        this.sessions = sessions;
        this.instances = instances;
    }

    @Override
    public SecurityIdentity augment(SecurityIdentity identity, Annotation[] annotations) {
        SecurityIdentity augmented = identity;
        for (TestSecurityIdentityAugmentor other : others()) {
            augmented = other.augment(augmented, annotations);
        }
        return sessions.isUnsatisfied() ? augmented : withSession(augmented, annotations);
    }

    /** Not a list that is injected: where there is an alternative, only that is in it. */
    private List<TestSecurityIdentityAugmentor> others() {
        return beans.getBeans(TestSecurityIdentityAugmentor.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass() != TestSecuritySessions.class)
                .map(bean -> (TestSecurityIdentityAugmentor) beans.getReference(bean, TestSecurityIdentityAugmentor.class,
                        beans.createCreationalContext(bean)))
                .toList();
    }

    private SecurityIdentity withSession(SecurityIdentity identity, Annotation[] annotations) {
        SessionTokenClaims claims = new SessionTokenClaims();
        if (identity.getPrincipal() instanceof JsonWebToken jwt) {
            jwt.getClaimNames().stream().filter(name -> !name.equals(GROUPS))
                    .forEach(name -> claims.further(name, PlainValues.of(jwt.getClaim(name))));
        }
        claims.user(identity.getPrincipal().getName());
        organization(claims.organization(), identity.getRoles(), permissions(annotations));
        TestSession session = TestSession.of(claims, ClerkInstances.DEFAULT, instances.get());
        return sessions.get().identity(session.session(), session.instance())
                .map(own -> merged(identity, own)).orElse(identity);
    }

    private static void organization(OrganizationClaims organization, Set<String> roles, List<String> permissions) {
        List<String> ofOrganization = roles.stream().filter(role -> role.startsWith(ORGANIZATION_PREFIX)).sorted().toList();
        if (ofOrganization.size() > 1) {
            throw new IllegalArgumentException("A user has one role in the active organization, but @TestSecurity names "
                    + String.join(" and ", ofOrganization) + ". Leave one of them, or use @TestClerkSession.");
        }
        ofOrganization.forEach(organization::role);
        permissions.forEach(organization::permissions);
        if (!ofOrganization.isEmpty() || !permissions.isEmpty()) {
            organization.id(DEFAULT_ORGANIZATION);
        }
    }

    /** {@code orders:delete} is what the permission {@code org:orders:delete} is called in {@code @PermissionsAllowed}. */
    private static List<String> permissions(Annotation[] annotations) {
        Optional<TestSecurity> security = Stream.of(annotations).filter(TestSecurity.class::isInstance)
                .map(TestSecurity.class::cast).findFirst();
        return security.stream().flatMap(present -> Stream.of(present.permissions()))
                .map(key -> key.startsWith(ORGANIZATION_PREFIX) ? key : ORGANIZATION_PREFIX + key)
                .filter(key -> key.split(":").length == 3).toList();
    }

    private static SecurityIdentity merged(SecurityIdentity identity, SecurityIdentity session) {
        QuarkusSecurityIdentity.Builder merged = QuarkusSecurityIdentity.builder(identity)
                .setPrincipal(session.getPrincipal())
                .addCredentials(new HashSet<>(session.getCredentials()))
                .addPermissionChecker(session::checkPermission);
        Map<String, Object> attributes = session.getAttributes();
        attributes.forEach(merged::addAttribute);
        return merged.build();
    }
}
