package io.quarkiverse.clerk.runtime;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Makes Quarkus' identity of a verified API key, M2M or OAuth token: the principal is the subject, without roles and
 * permissions.
 * <p>
 * Scopes are no permissions: a session's permissions are what its user may do, and a scope is what somebody lets a program
 * do at most. A user could give an OAuth application a scope of the same name as a permission that the user does not have.
 */
@Singleton
class ClerkMachineIdentityProvider implements IdentityProvider<ClerkMachineAuthenticationRequest> {

    @Override
    public Class<ClerkMachineAuthenticationRequest> getRequestType() {
        return ClerkMachineAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ClerkMachineAuthenticationRequest request,
            AuthenticationRequestContext context) {
        return Uni.createFrom().item(create(request, request.token()));
    }

    private static SecurityIdentity create(ClerkMachineAuthenticationRequest request, MachineToken token) {
        QuarkusPrincipal principal = new QuarkusPrincipal(token.subject());
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredential(new ClerkTokenCredential(token.raw()))
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, principal)
                .addAttribute(ClerkAttribute.NAME, new ClerkMachineAttribute(token, request.instance()));
        request.refusedFrom().ifPresent(end -> identity.addAttribute(ClerkIdentityProvider.EXPIRE_TIME, end));
        return identity.build();
    }
}
