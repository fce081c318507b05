package io.quarkiverse.clerk;

import io.quarkiverse.clerk.api.ActorTokensApi;
import io.quarkiverse.clerk.api.AdminPortalLinkTokensApi;
import io.quarkiverse.clerk.api.AgentTasksApi;
import io.quarkiverse.clerk.api.AllowlistApi;
import io.quarkiverse.clerk.api.ApiKeysApi;
import io.quarkiverse.clerk.api.AuditLogsApi;
import io.quarkiverse.clerk.api.BillingApi;
import io.quarkiverse.clerk.api.BlocklistApi;
import io.quarkiverse.clerk.api.ClientsApi;
import io.quarkiverse.clerk.api.DirectoriesApi;
import io.quarkiverse.clerk.api.DomainsApi;
import io.quarkiverse.clerk.api.EmailAddressesApi;
import io.quarkiverse.clerk.api.EmailsApi;
import io.quarkiverse.clerk.api.EnterpriseConnectionsApi;
import io.quarkiverse.clerk.api.InstanceApi;
import io.quarkiverse.clerk.api.InvitationsApi;
import io.quarkiverse.clerk.api.JwksApi;
import io.quarkiverse.clerk.api.JwtTemplatesApi;
import io.quarkiverse.clerk.api.M2mTokensApi;
import io.quarkiverse.clerk.api.MachinesApi;
import io.quarkiverse.clerk.api.OAuthAccessTokensApi;
import io.quarkiverse.clerk.api.OAuthApplicationsApi;
import io.quarkiverse.clerk.api.OrganizationDomainsApi;
import io.quarkiverse.clerk.api.OrganizationInvitationsApi;
import io.quarkiverse.clerk.api.OrganizationMembershipsApi;
import io.quarkiverse.clerk.api.OrganizationPermissionsApi;
import io.quarkiverse.clerk.api.OrganizationRolesApi;
import io.quarkiverse.clerk.api.OrganizationsApi;
import io.quarkiverse.clerk.api.PhoneNumbersApi;
import io.quarkiverse.clerk.api.RedirectUrlsApi;
import io.quarkiverse.clerk.api.RoleSetsApi;
import io.quarkiverse.clerk.api.SamlConnectionsApi;
import io.quarkiverse.clerk.api.ScimDirectoriesApi;
import io.quarkiverse.clerk.api.SessionsApi;
import io.quarkiverse.clerk.api.SignInTokensApi;
import io.quarkiverse.clerk.api.SignUpsApi;
import io.quarkiverse.clerk.api.TemplatesApi;
import io.quarkiverse.clerk.api.TestingTokensApi;
import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.api.WaitlistApi;
import io.quarkiverse.clerk.api.WebhooksApi;

/**
 * Clerk's Backend API, for code that may block.
 *
 * <pre>
 * &#64;Inject
 * ClerkClient clerk;
 *
 * User user = clerk.users().get(userId);
 * </pre>
 *
 * Every instance of Clerk has a client of its own; {@link ClerkInstance} selects one. Nothing is sent before an operation is
 * called, and an operation without a secret key fails with an {@link IllegalStateException} that says which property is
 * missing. Code that runs on the event loop uses {@link ReactiveClerkClient}.
 */
public interface ClerkClient {

    /** The users of the instance. */
    UsersApi users();

    /** The email addresses of users. */
    EmailAddressesApi emailAddresses();

    /** The phone numbers of users. */
    PhoneNumbersApi phoneNumbers();

    /** The sessions of users. */
    SessionsApi sessions();

    /** Devices and browsers with their sessions. */
    ClientsApi clients();

    /** Invitations to the application. */
    InvitationsApi invitations();

    /** Who waits to be let in. */
    WaitlistApi waitlist();

    /** Who may sign up where others may not. */
    AllowlistApi allowlist();

    /** Who may not sign up. */
    BlocklistApi blocklist();

    /** The organizations of the instance. */
    OrganizationsApi organizations();

    /** The members of organizations. */
    OrganizationMembershipsApi organizationMemberships();

    /** Invitations to organizations. */
    OrganizationInvitationsApi organizationInvitations();

    /** The email domains of organizations. */
    OrganizationDomainsApi organizationDomains();

    /** The roles of members of organizations. */
    OrganizationRolesApi organizationRoles();

    /** What roles can permit. */
    OrganizationPermissionsApi organizationPermissions();

    /** Which roles organizations can give their members. */
    RoleSetsApi roleSets();

    /** Plans, prices, subscriptions and payments. */
    BillingApi billing();

    /** The API keys of users, organizations and machines. */
    ApiKeysApi apiKeys();

    /** Tokens with which one machine calls another. */
    M2mTokensApi m2mTokens();

    /** Machines of yours that authenticate themselves. */
    MachinesApi machines();

    /** Applications that sign their users in with Clerk as the OAuth provider. */
    OAuthApplicationsApi oauthApplications();

    /** Access tokens that Clerk issued as an OAuth provider. */
    OAuthAccessTokensApi oauthAccessTokens();

    /** Connections with the identity providers of enterprises. */
    EnterpriseConnectionsApi enterpriseConnections();

    /**
     * SAML connections.
     *
     * @deprecated Clerk has replaced it by {@link #enterpriseConnections()}
     */
    @Deprecated
    SamlConnectionsApi samlConnections();

    /** Directories of enterprises, which provision users. */
    DirectoriesApi directories();

    /**
     * Directories of enterprises, which provision users by SCIM.
     *
     * @deprecated Clerk has replaced it by {@link #directories()}
     */
    @Deprecated
    ScimDirectoriesApi scimDirectories();

    /** Links to the admin portal, where an IT contact sets up single sign-on. */
    AdminPortalLinkTokensApi adminPortalLinkTokens();

    /** Tokens to sign in as another user. */
    ActorTokensApi actorTokens();

    /** Tokens to sign in once, without credentials. */
    SignInTokensApi signInTokens();

    /** Tokens with which end-to-end tests get past bot detection. */
    TestingTokensApi testingTokens();

    /** What agents do in the name of users. */
    AgentTasksApi agentTasks();

    /** Sign-ups in progress. */
    SignUpsApi signUps();

    /** Templates for tokens with claims of your own. */
    JwtTemplatesApi jwtTemplates();

    /** The public keys of the instance. */
    JwksApi jwks();

    /** The instance that the secret key belongs to, and its settings. */
    InstanceApi instance();

    /** The domains of the application. */
    DomainsApi domains();

    /** Where native applications may be sent after an OAuth sign-in. */
    RedirectUrlsApi redirectUrls();

    /** The webhooks, which Svix sends. */
    WebhooksApi webhooks();

    /** Emails of your own that Clerk sends. */
    EmailsApi emails();

    /**
     * The templates of emails and text messages.
     *
     * @deprecated Clerk keeps templates in its dashboard
     */
    @Deprecated
    TemplatesApi templates();

    /** What happened in the instance. */
    AuditLogsApi auditLogs();
}
