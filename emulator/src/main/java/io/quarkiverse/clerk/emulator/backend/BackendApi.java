package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;

import java.time.Clock;
import java.util.List;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.BodyReader;
import io.quarkiverse.clerk.emulator.http.Operations;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/**
 * The Backend API in the shapes of version 2026-05-12. The header {@code Clerk-API-Version} is not looked at: a caller of
 * another version gets the same answers.
 */
public final class BackendApi {

    private final Vertx vertx;
    private final String secretKey;
    private final Store store;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final OrganizationJson organizationJson;
    private final MembershipJson membershipJson;
    private final OrganizationInvitationJson invitationJson;
    private final IdentificationJson identificationJson;

    public BackendApi(Vertx vertx, String secretKey, Store store, Tokens tokens, Ids ids, Clock clock) {
        this.vertx = vertx;
        this.secretKey = secretKey;
        this.store = store;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.organizationJson = new OrganizationJson(store, clock);
        this.membershipJson = new MembershipJson(store, organizationJson);
        this.invitationJson = new OrganizationInvitationJson(store, organizationJson, clock);
        this.identificationJson = new IdentificationJson(store, clock);
    }

    /** The router to mount at {@code /v1}. */
    public Router router() {
        Router router = Router.router(vertx);
        ApiRoutes routes = new ApiRoutes(router, ids, Operations.ofBackendApi());
        router.route().handler(new SecretKeyCheck(secretKey));
        router.route().handler(new BodyReader());
        routes.onAsync(GET, "/jwks", request -> tokens.jwks());
        registerUsers(routes);
        registerSessions(routes);
        registerOrganizations(routes);
        registerInstance(routes);
        registerAccess(routes);
        registerEnterprise(routes);
        routes.refuseOthers();
        return router;
    }

    private void registerUsers(ApiRoutes routes) {
        DeviceJson deviceJson = new DeviceJson();
        UserJson json = new UserJson(store, membershipJson, identificationJson, deviceJson);
        new UserStatesResource(store, json, clock).register(routes);
        new UsersResource(store, json, clock).register(routes);
        new UserCredentialsResource(store, json, clock).register(routes);
        new UserAccountsResource(store, clock).register(routes);
        new UserDevicesResource(store, deviceJson, clock).register(routes);
        new UserOrganizationsResource(store, membershipJson, invitationJson).register(routes);
        new ImagesResource(store, json, organizationJson, clock).register(routes);
        for (Kind kind : List.of(Kind.EMAIL_ADDRESS, Kind.PHONE_NUMBER)) {
            OwnedIdentifications owned = new OwnedIdentifications(kind, store, identificationJson, clock);
            new IdentificationsResource(owned).register(routes);
            new VerificationsResource(owned).register(routes);
        }
        new SignUpsResource(store, clock).register(routes);
    }

    private void registerSessions(ApiRoutes routes) {
        SessionJson json = new SessionJson(store, clock);
        new SessionsResource(store, json, tokens, clock).register(routes);
        new ClientsResource(store, json, tokens).register(routes);
        new JwtTemplatesResource(store, clock).register(routes);
        new SignInTokensResource(store, clock).register(routes);
        new ActorTokensResource(store, clock).register(routes);
        new AgentTasksResource(store, ids, clock).register(routes);
        new TestingTokensResource(ids, clock).register(routes);
    }

    private void registerOrganizations(ApiRoutes routes) {
        MembershipRules rules = new MembershipRules(store, clock);
        new OrganizationsResource(store, organizationJson, clock).register(routes);
        new MembershipsResource(store, membershipJson, rules, clock).register(routes);
        new OrganizationInvitationsResource(store, invitationJson, rules, clock).register(routes);
        new OrganizationDomainsResource(store, organizationJson, clock).register(routes);
        new RolesResource(store, new RoleJson(store), clock).register(routes);
        new PermissionsResource(store, clock).register(routes);
        new RoleSetsResource(store, clock).register(routes);
    }

    private void registerInstance(ApiRoutes routes) {
        new InstanceResource(store).register(routes);
        new OrganizationSettingsResource(store, clock).register(routes);
        new DomainsResource(store, clock).register(routes);
        new ProxyChecksResource(vertx, store, tokens, clock).register(routes);
        new RedirectUrlsResource(store, clock).register(routes);
        new TemplatesResource(store, clock).register(routes);
    }

    private void registerAccess(ApiRoutes routes) {
        InvitationForm invitations = new InvitationForm(store, clock);
        InvitationJson json = new InvitationJson(store, clock);
        new InvitationsResource(store, invitations, json, clock).register(routes);
        new ListedIdentifiersResource(store, invitations, clock).register(routes);
        new WaitlistEntriesResource(store, invitations, new WaitlistEntryJson(store, json), clock).register(routes);
    }

    private void registerEnterprise(ApiRoutes routes) {
        new EnterpriseConnectionsResource(store, clock).register(routes);
        new SamlConnectionsResource(store, clock).register(routes);
        new DirectoriesResource(store, ids, clock).register(routes);
        new AdminPortalLinkTokensResource(store, ids, clock).register(routes);
    }
}
