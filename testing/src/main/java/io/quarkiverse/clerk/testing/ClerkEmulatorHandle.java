package io.quarkiverse.clerk.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.api.model.CreateOrganizationRequest;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationMembership;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.emulator.Fault;
import io.quarkiverse.clerk.emulator.RecordedRequest;

/**
 * The emulator that the application under test runs with, wherever it runs: makes what a test needs, and lets happen to the
 * application what else happens when nobody can look at it. See {@link InjectClerkEmulator} for how to get it.
 * <p>
 * After the test its time goes on as that of the machine, its faults, the requests that it got and the webhooks that it sent
 * are forgotten, and the users and organizations are deleted that were made through this handle. What the application itself
 * did stays, and so does a
 * rotated key, which counts as well as the one before.
 */
public final class ClerkEmulatorHandle implements AutoCloseable {

    private static final String POST = "POST";
    private static final String USERS = "/v1/users";
    private static final String ORGANIZATIONS = "/v1/organizations";
    private static final String SESSIONS = "/v1/sessions";
    private static final String REQUESTS = "/emulator/requests";
    private static final String FAULTS = "/emulator/faults";

    private final EmulatorConnection connection;
    private final EmulatorTime time;
    private final EmulatorWebhooks webhooks;
    private final Deque<String> made = new ArrayDeque<>();

    ClerkEmulatorHandle(EmulatorConnection connection) {
        this.connection = connection;
        this.time = new EmulatorTime(connection);
        this.webhooks = new EmulatorWebhooks(connection);
    }

    /** Where the emulator listens: the Backend API is at {@code /v1} of it. */
    public URI url() {
        return connection.url();
    }

    /** The secret key of the emulator, the same for everybody. */
    public String secretKey() {
        return connection.secretKey();
    }

    /** Makes a user with an e-mail address that needs no verification. */
    public User createUser(String emailAddress) {
        return createUser(CreateUserRequest.create().emailAddress(emailAddress).skipPasswordRequirement(true));
    }

    /** Makes a user. */
    public User createUser(CreateUserRequest request) {
        User user = connection.send(POST, USERS, Optional.of(request), User.class);
        made.push(USERS + "/" + user.id());
        return user;
    }

    /**
     * Makes an organization.
     *
     * @param createdBy the id of the user who becomes its administrator
     */
    public Organization createOrganization(String name, String createdBy) {
        return createOrganization(CreateOrganizationRequest.create(name).createdBy(createdBy));
    }

    /** Makes an organization. */
    public Organization createOrganization(CreateOrganizationRequest request) {
        Organization organization = connection.send(POST, ORGANIZATIONS, Optional.of(request), Organization.class);
        made.push(ORGANIZATIONS + "/" + organization.id());
        return organization;
    }

    /** Makes a user a member of an organization. */
    public OrganizationMembership addMember(String organizationId, String userId, String role) {
        return connection.send(POST, ORGANIZATIONS + "/" + organizationId + "/memberships",
                Optional.of(Map.of("user_id", userId, "role", role)), OrganizationMembership.class);
    }

    /** Signs a user in, with their personal account. */
    public Session createSession(String userId) {
        return connection.send(POST, SESSIONS, Optional.of(Map.of("user_id", userId)), Session.class);
    }

    /** Signs a user in, with an organization as the active one that the user is a member of. */
    public Session createSession(String userId, String organizationId) {
        return connection.send(POST, SESSIONS,
                Optional.of(Map.of("user_id", userId, "active_organization_id", organizationId)), Session.class);
    }

    /** Makes a token of a session, which says what the emulator knows of it; {@link ClerkTokens} says anything. */
    public String createToken(String sessionId) {
        return connection.send(POST, SESSIONS + "/" + sessionId + "/tokens", Optional.of(Map.of())).path("jwt").asText();
    }

    /**
     * Does anything else that the Backend API can.
     *
     * <pre>
     * emulator.call("POST", "/v1/organization_permissions",
     *         Map.of("name", "Print", "key", "org:orders:print", "description", "Print orders"));
     * </pre>
     *
     * @param path with {@code /v1}
     * @param body written as JSON
     * @throws IllegalArgumentException if the emulator refuses, with what it says
     */
    public JsonNode call(String method, String path, Map<String, ?> body) {
        return connection.send(method, path, Optional.of(body));
    }

    /** The time that the emulator goes by. */
    public EmulatorTime time() {
        return time;
    }

    /** What the emulator sends to the application. */
    public EmulatorWebhooks webhooks() {
        return webhooks;
    }

    /**
     * Spoils answers from now on:
     *
     * <pre>
     * emulator.fail(Fault.status("/v1/users/*", 503).times(2));
     * emulator.fail(Fault.silence("/v1/jwks"));
     * </pre>
     */
    public void fail(Fault fault) {
        Map<String, Object> body = new HashMap<>();
        body.put("path", fault.path());
        body.put("effect", fault.effect().name().toLowerCase(Locale.ROOT));
        body.put("times", fault.times());
        fault.method().ifPresent(method -> body.put("method", method));
        if (fault.effect() == Fault.Effect.STATUS) {
            body.put("status", fault.status());
        }
        connection.send(POST, FAULTS, Optional.of(body));
    }

    /** From now on everything works. */
    public void recover() {
        connection.delete(FAULTS);
    }

    /**
     * Puts a new key in the place of the one that tokens are signed with, as when Clerk rotates the keys of an instance: the
     * key
     * set has the new one alone.
     */
    public void rotateKey() {
        connection.send(POST, "/emulator/signing_keys", Optional.empty());
    }

    /**
     * The requests that the emulator got, oldest first.
     *
     * @param path of the requests; {@code *} at its end stands for anything
     * @return without their headers, which hold keys
     */
    public List<RecordedRequest> requests(String path) {
        JsonNode found = connection.send("GET", REQUESTS + "?path="
                + URLEncoder.encode(path, StandardCharsets.UTF_8), Optional.empty()).path("data");
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> new RecordedRequest(one.path("method").asText(), one.path("path").asText(),
                        one.path("query").asText(), Map.of()))
                .toList();
    }

    /** Forgets the requests that the emulator got. */
    public void forgetRequests() {
        connection.delete(REQUESTS);
    }

    /** Undoes what was done through this handle. The test framework does it after the test. */
    @Override
    public void close() {
        recover();
        time.reset();
        while (!made.isEmpty()) {
            connection.delete(made.pop());
        }
        forgetRequests();
        webhooks.forget();
    }
}
