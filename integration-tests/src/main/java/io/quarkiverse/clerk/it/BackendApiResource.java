package io.quarkiverse.clerk.it;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.RequireClerkSession;

/** Every resource of the Backend API, so that a native executable of the demo has them all. */
@Path("/api/backend")
public class BackendApiResource {

    private final ReactiveClerkClient clerk;

    BackendApiResource(ReactiveClerkClient clerk) {
        this.clerk = clerk;
    }

    @GET
    @RequireClerkSession(role = "org:admin")
    public List<String> resources() {
        return Stream.of(
                clerk.users(), clerk.emailAddresses(), clerk.phoneNumbers(), clerk.sessions(), clerk.clients(),
                clerk.invitations(), clerk.waitlist(), clerk.allowlist(), clerk.blocklist(), clerk.organizations(),
                clerk.organizationMemberships(), clerk.organizationInvitations(), clerk.organizationDomains(),
                clerk.organizationRoles(), clerk.organizationPermissions(), clerk.roleSets(), clerk.billing(),
                clerk.apiKeys(), clerk.machines(), clerk.oauthApplications(), clerk.oauthAccessTokens(),
                clerk.enterpriseConnections(), clerk.samlConnections(), clerk.directories(), clerk.scimDirectories(),
                clerk.adminPortalLinkTokens(), clerk.actorTokens(), clerk.signInTokens(), clerk.testingTokens(),
                clerk.agentTasks(), clerk.signUps(), clerk.jwtTemplates(), clerk.jwks(), clerk.instance(), clerk.domains(),
                clerk.redirectUrls(), clerk.webhooks(), clerk.emails(), clerk.templates(), clerk.auditLogs())
                .map(Object::toString).sorted().toList();
    }
}
