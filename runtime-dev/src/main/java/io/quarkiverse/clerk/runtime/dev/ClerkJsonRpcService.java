package io.quarkiverse.clerk.runtime.dev;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkus.runtime.annotations.DevMCPEnableByDefault;
import io.quarkus.runtime.annotations.JsonRpcDescription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What the pages of the Dev UI call, and agents over Dev MCP. No method takes or gives a key. Every parameter has to be sent;
 * an empty text stands for none.
 */
@ApplicationScoped
public class ClerkJsonRpcService {

    private static final String INSTANCE = "Name of the Clerk instance; empty for the default one";

    @Inject
    ClerkInstances instances;
    @Inject
    ClerkConfig config;
    @Inject
    EmulatorAccounts accounts;
    @Inject
    TokenInspection inspection;
    @Inject
    ApplicationCalls calls;
    @Inject
    EmulatorEvents events;
    @Inject
    DecisionLog log;

    @JsonRpcDescription("List the configured Clerk instances: whether the emulator or real Clerk answers, whether their keys are"
            + " test or live ones, and which issuer their tokens have")
    @DevMCPEnableByDefault
    public List<InstanceInfo> instances() {
        return instances.all().stream()
                .map(instance -> InstanceInfo.of(instance, config.instances().get(instance.name()).secretKey()))
                .sorted(Comparator.comparing(InstanceInfo::name)).toList();
    }

    @JsonRpcDescription("List the users of the Clerk emulator with their organizations and roles")
    @DevMCPEnableByDefault
    public List<UserInfo> users(@JsonRpcDescription(INSTANCE) String instance) {
        return accounts.users(instance);
    }

    @JsonRpcDescription("List the organizations of the Clerk emulator")
    @DevMCPEnableByDefault
    public List<OrganizationInfo> organizations(@JsonRpcDescription(INSTANCE) String instance) {
        return accounts.organizations(instance);
    }

    @JsonRpcDescription("List the roles that members of organizations of the Clerk emulator can have, with their permissions")
    @DevMCPEnableByDefault
    public List<RoleInfo> roles(@JsonRpcDescription(INSTANCE) String instance) {
        return accounts.roles(instance);
    }

    @JsonRpcDescription("Create a user in the Clerk emulator. It is gone when the emulator stops")
    @DevMCPEnableByDefault
    public UserInfo createUser(@JsonRpcDescription(INSTANCE) String instance,
            @JsonRpcDescription("Email address, such as jane+clerk_test@example.com") String email,
            @JsonRpcDescription("First name; may be empty") String firstName,
            @JsonRpcDescription("Last name; may be empty") String lastName) {
        return accounts.createUser(instance, email, firstName, lastName);
    }

    @JsonRpcDescription("Create an organization in the Clerk emulator")
    @DevMCPEnableByDefault
    public OrganizationInfo createOrganization(@JsonRpcDescription(INSTANCE) String instance,
            @JsonRpcDescription("Name of the organization") String name,
            @JsonRpcDescription("Id of the user who becomes its administrator; may be empty") String createdBy) {
        return accounts.createOrganization(instance, name, createdBy);
    }

    @JsonRpcDescription("Make a user of the Clerk emulator a member of an organization")
    @DevMCPEnableByDefault
    public MembershipInfo addMember(@JsonRpcDescription(INSTANCE) String instance,
            @JsonRpcDescription("Id of the organization, such as org_emulatoracme") String organizationId,
            @JsonRpcDescription("Id of the user, such as user_emulatorsolo") String userId,
            @JsonRpcDescription("Key of the role, such as org:member") String role) {
        return accounts.addMember(instance, organizationId, userId, role);
    }

    @JsonRpcDescription("Sign in as a user of the Clerk emulator: get a session token that is valid for 60 seconds, to send as"
            + " Authorization: Bearer <token>")
    @DevMCPEnableByDefault
    public MintedToken signInAs(@JsonRpcDescription(INSTANCE) String instance,
            @JsonRpcDescription("Id of the user, such as user_emulatoradmin") String userId,
            @JsonRpcDescription("Id of the organization that becomes the active one; may be empty") String organizationId) {
        return accounts.signInAs(instance, userId, organizationId);
    }

    @JsonRpcDescription("Decide about a token as the application does for requests: its claims, whether it signs anybody in, and"
            + " if not, the reason and the fix")
    @DevMCPEnableByDefault
    public Uni<TokenVerdict> decide(
            @JsonRpcDescription("Name of the Clerk instance; empty for the one that issued the token") String instance,
            @JsonRpcDescription("The token, with or without Bearer before it") String token) {
        return inspection.inspect(instance, token);
    }

    @JsonRpcDescription("Call an endpoint of this application with a token: status, headers and body of the answer. Redirects are"
            + " not followed")
    @DevMCPEnableByDefault
    public Uni<EndpointAnswer> callEndpoint(@JsonRpcDescription("HTTP method, such as GET") String method,
            @JsonRpcDescription("Path with query, such as /orders?page=2; no host") String path,
            @JsonRpcDescription("Bearer token; may be empty") String token,
            @JsonRpcDescription("JSON body; may be empty") String body) {
        return calls.call(EndpointTarget.of(method, path), token, body);
    }

    @JsonRpcDescription("List the types of webhook events that the Clerk emulator can send to this application; none if it sends"
            + " none")
    @DevMCPEnableByDefault
    public Uni<List<String>> eventTypes() {
        return events.types();
    }

    @JsonRpcDescription("Have the Clerk emulator send a signed webhook event with example data to this application; answers the"
            + " id of the message")
    @DevMCPEnableByDefault
    public Uni<String> sendEvent(@JsonRpcDescription("Type of the event, such as user.created") String type) {
        return events.send(type);
    }

    @JsonRpcDescription("The latest decisions about requests, the newest first: who was signed in, or why nobody was")
    @DevMCPEnableByDefault
    public List<LoggedDecision> recentDecisions() {
        return log.recent();
    }

    public boolean clearDecisions() {
        log.clear();
        return true;
    }

    public Multi<LoggedDecision> decisions() {
        return log.coming();
    }
}
