package io.quarkiverse.clerk;

import io.quarkiverse.clerk.api.ReactiveActorTokensApi;
import io.quarkiverse.clerk.api.ReactiveAdminPortalLinkTokensApi;
import io.quarkiverse.clerk.api.ReactiveAgentTasksApi;
import io.quarkiverse.clerk.api.ReactiveAllowlistApi;
import io.quarkiverse.clerk.api.ReactiveApiKeysApi;
import io.quarkiverse.clerk.api.ReactiveAuditLogsApi;
import io.quarkiverse.clerk.api.ReactiveBillingApi;
import io.quarkiverse.clerk.api.ReactiveBlocklistApi;
import io.quarkiverse.clerk.api.ReactiveClientsApi;
import io.quarkiverse.clerk.api.ReactiveDirectoriesApi;
import io.quarkiverse.clerk.api.ReactiveDomainsApi;
import io.quarkiverse.clerk.api.ReactiveEmailAddressesApi;
import io.quarkiverse.clerk.api.ReactiveEmailsApi;
import io.quarkiverse.clerk.api.ReactiveEnterpriseConnectionsApi;
import io.quarkiverse.clerk.api.ReactiveInstanceApi;
import io.quarkiverse.clerk.api.ReactiveInvitationsApi;
import io.quarkiverse.clerk.api.ReactiveJwksApi;
import io.quarkiverse.clerk.api.ReactiveJwtTemplatesApi;
import io.quarkiverse.clerk.api.ReactiveM2mTokensApi;
import io.quarkiverse.clerk.api.ReactiveMachinesApi;
import io.quarkiverse.clerk.api.ReactiveOAuthAccessTokensApi;
import io.quarkiverse.clerk.api.ReactiveOAuthApplicationsApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationDomainsApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationInvitationsApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationMembershipsApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationPermissionsApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationRolesApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationsApi;
import io.quarkiverse.clerk.api.ReactivePhoneNumbersApi;
import io.quarkiverse.clerk.api.ReactiveRedirectUrlsApi;
import io.quarkiverse.clerk.api.ReactiveRoleSetsApi;
import io.quarkiverse.clerk.api.ReactiveSamlConnectionsApi;
import io.quarkiverse.clerk.api.ReactiveScimDirectoriesApi;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.ReactiveSignInTokensApi;
import io.quarkiverse.clerk.api.ReactiveSignUpsApi;
import io.quarkiverse.clerk.api.ReactiveTemplatesApi;
import io.quarkiverse.clerk.api.ReactiveTestingTokensApi;
import io.quarkiverse.clerk.api.ReactiveUsersApi;
import io.quarkiverse.clerk.api.ReactiveWaitlistApi;
import io.quarkiverse.clerk.api.ReactiveWebhooksApi;

/**
 * Clerk's Backend API, for code that must not block.
 *
 * <pre>
 * &#64;Inject
 * ReactiveClerkClient clerk;
 *
 * Uni&lt;User&gt; user = clerk.users().get(userId);
 * </pre>
 *
 * It has the operations of {@link ClerkClient}. A request is sent each time a returned {@code Uni} is subscribed to, and
 * whatever goes wrong, wrong arguments included, is a failure of that {@code Uni}.
 */
public interface ReactiveClerkClient {

    /** The users of the instance. */
    ReactiveUsersApi users();

    /** The email addresses of users. */
    ReactiveEmailAddressesApi emailAddresses();

    /** The phone numbers of users. */
    ReactivePhoneNumbersApi phoneNumbers();

    /** The sessions of users. */
    ReactiveSessionsApi sessions();

    /** Devices and browsers with their sessions. */
    ReactiveClientsApi clients();

    /** Invitations to the application. */
    ReactiveInvitationsApi invitations();

    /** Who waits to be let in. */
    ReactiveWaitlistApi waitlist();

    /** Who may sign up where others may not. */
    ReactiveAllowlistApi allowlist();

    /** Who may not sign up. */
    ReactiveBlocklistApi blocklist();

    /** The organizations of the instance. */
    ReactiveOrganizationsApi organizations();

    /** The members of organizations. */
    ReactiveOrganizationMembershipsApi organizationMemberships();

    /** Invitations to organizations. */
    ReactiveOrganizationInvitationsApi organizationInvitations();

    /** The email domains of organizations. */
    ReactiveOrganizationDomainsApi organizationDomains();

    /** The roles of members of organizations. */
    ReactiveOrganizationRolesApi organizationRoles();

    /** What roles can permit. */
    ReactiveOrganizationPermissionsApi organizationPermissions();

    /** Which roles organizations can give their members. */
    ReactiveRoleSetsApi roleSets();

    /** Plans, prices, subscriptions and payments. */
    ReactiveBillingApi billing();

    /** The API keys of users, organizations and machines. */
    ReactiveApiKeysApi apiKeys();

    /** Tokens with which one machine calls another. */
    ReactiveM2mTokensApi m2mTokens();

    /** Machines of yours that authenticate themselves. */
    ReactiveMachinesApi machines();

    /** Applications that sign their users in with Clerk as the OAuth provider. */
    ReactiveOAuthApplicationsApi oauthApplications();

    /** Access tokens that Clerk issued as an OAuth provider. */
    ReactiveOAuthAccessTokensApi oauthAccessTokens();

    /** Connections with the identity providers of enterprises. */
    ReactiveEnterpriseConnectionsApi enterpriseConnections();

    /**
     * SAML connections.
     *
     * @deprecated Clerk has replaced it by {@link #enterpriseConnections()}
     */
    @Deprecated
    ReactiveSamlConnectionsApi samlConnections();

    /** Directories of enterprises, which provision users. */
    ReactiveDirectoriesApi directories();

    /**
     * Directories of enterprises, which provision users by SCIM.
     *
     * @deprecated Clerk has replaced it by {@link #directories()}
     */
    @Deprecated
    ReactiveScimDirectoriesApi scimDirectories();

    /** Links to the admin portal, where an IT contact sets up single sign-on. */
    ReactiveAdminPortalLinkTokensApi adminPortalLinkTokens();

    /** Tokens to sign in as another user. */
    ReactiveActorTokensApi actorTokens();

    /** Tokens to sign in once, without credentials. */
    ReactiveSignInTokensApi signInTokens();

    /** Tokens with which end-to-end tests get past bot detection. */
    ReactiveTestingTokensApi testingTokens();

    /** What agents do in the name of users. */
    ReactiveAgentTasksApi agentTasks();

    /** Sign-ups in progress. */
    ReactiveSignUpsApi signUps();

    /** Templates for tokens with claims of your own. */
    ReactiveJwtTemplatesApi jwtTemplates();

    /** The public keys of the instance. */
    ReactiveJwksApi jwks();

    /** The instance that the secret key belongs to, and its settings. */
    ReactiveInstanceApi instance();

    /** The domains of the application. */
    ReactiveDomainsApi domains();

    /** Where native applications may be sent after an OAuth sign-in. */
    ReactiveRedirectUrlsApi redirectUrls();

    /** The webhooks, which Svix sends. */
    ReactiveWebhooksApi webhooks();

    /** Emails of your own that Clerk sends. */
    ReactiveEmailsApi emails();

    /**
     * The templates of emails and text messages.
     *
     * @deprecated Clerk keeps templates in its dashboard
     */
    @Deprecated
    ReactiveTemplatesApi templates();

    /** What happened in the instance. */
    ReactiveAuditLogsApi auditLogs();
}
