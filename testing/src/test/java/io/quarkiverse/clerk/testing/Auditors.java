package io.quarkiverse.clerk.testing;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives users a role that Clerk knows nothing of, as applications do. */
@ApplicationScoped
class Auditors implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(!identity.isAnonymous() && identity.getPrincipal().getName().equals("user_auditor")
                ? QuarkusSecurityIdentity.builder(identity).addRole("auditor").build()
                : identity);
    }
}
