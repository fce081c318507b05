package org.acme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationInvitation;
import io.quarkiverse.clerk.api.model.User;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BackendApiSamplesTest {

    private static final String ADMIN = "user_emulatoradmin";
    private static final String MEMBER = "user_emulatormember";
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ConfigProperty(name = "quarkus.clerk.api-url")
    String emulator;

    @ConfigProperty(name = "quarkus.clerk.secret-key")
    String secretKey;

    @Inject
    ClerkClient clerk;

    @Inject
    UserSearch search;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Teams teams;

    @Inject
    Logos logos;

    @Inject
    UserExport export;

    @Inject
    Accounts accounts;

    private User user(String name) {
        return clerk.users().create(CreateUserRequest.create().emailAddress(name + "@acme.example").externalId("ext-" + name)
                .firstName(name).lastName("Sample"));
    }

    @Test
    void findUsers() {
        User ada = user("ada");
        assertThat(search.byEmailAddress("ada@acme.example")).map(User::id).contains(ada.id());
        assertThat(search.byEmailAddress("nobody@acme.example")).isEmpty();
        assertThat(search.search("ada@acme")).extracting(User::id).containsExactly(ada.id());
        assertThat(search.byExternalId("ext-ada").await().indefinitely()).map(User::id).contains(ada.id());
        assertThat(search.numberOfMembers("org_emulatoracme")).isPositive();
    }

    @Test
    void updateMetadata() {
        String id = user("grace").id();
        subscriptions.subscribe(id, new Subscriptions.Plan("pro", 5));
        assertThat(subscriptions.plan(id)).isEqualTo(new Subscriptions.Plan("pro", 5));
        subscriptions.removeSeats(id);
        assertThat(subscriptions.plan(id)).isEqualTo(new Subscriptions.Plan("pro", null));
        subscriptions.startOver(id);
        assertThat(subscriptions.plan(id)).isEqualTo(new Subscriptions.Plan("free", 1));
        assertThat(clerk.users().get(id).privateMetadata()).containsKey("billing");
        subscriptions.rename(id, "Grace");
        assertThat(clerk.users().get(id).firstName()).isEqualTo("Grace");
        assertThat(clerk.users().get(id).lastName()).isNull();
    }

    @Test
    void organizationsAndInvitations() {
        User founder = user("founder");
        Organization team = teams.found("Sample Team", founder.id());
        OrganizationInvitation invitation = teams.invite(team.id(), "new@acme.example", founder.id());
        assertThat(teams.invited(team.id())).containsExactly("new@acme.example");
        teams.takeBack(invitation, founder.id());
        assertThat(teams.invited(team.id())).isEmpty();
        assertThat(teams.admins(team.id())).hasSize(1);
        teams.promote("org_emulatoracme", MEMBER);
        assertThat(teams.admins("org_emulatoracme")).anyMatch(member -> MEMBER.equals(member.publicUserData().userId()));
        clerk.organizationMemberships().updateRole("org_emulatoracme", MEMBER, "org:member");
        assertThat(export.numberOfMembers(team.id())).isEqualTo(1);
    }

    @Test
    void membersComeAndGo() {
        User leaver = user("leaver");
        Organization team = teams.found("Changing Team", user("stayer").id());
        teams.add(team.id(), leaver.id());
        assertThat(export.numberOfMembers(team.id())).isEqualTo(2);
        teams.remove(team.id(), leaver.id());
        assertThat(export.numberOfMembers(team.id())).isEqualTo(1);
    }

    @Test
    void uploadALogo() throws IOException {
        Path logo = Files.write(Files.createTempFile("logo", ".png"), PICTURE);
        assertThat(logos.upload("org_emulatoracme", logo, ADMIN)).isNotBlank();
        assertThat(clerk.organizations().get("org_emulatoracme").hasImage()).isTrue();
        logos.remove("org_emulatoracme");
        assertThat(clerk.organizations().get("org_emulatoracme").hasImage()).isFalse();
        assertThat(logos.picture(ADMIN, PICTURE)).isTrue();
        Files.delete(logo);
    }

    @Test
    void iterateOverEverything() {
        assertThat(export.firstPage()).isPositive();
        assertThat(export.firstBanned()).map(User::id).contains("user_emulatorbanned");
        assertThat(export.ids().collect().asList().await().indefinitely()).contains(ADMIN, MEMBER).doesNotHaveDuplicates();
    }

    @Test
    void handleErrors() {
        assertThat(accounts.find("user_nobody")).isEmpty();
        assertThat(accounts.find(ADMIN)).isPresent();
        assertThat(accounts.findLater("user_nobody").await().indefinitely()).isEqualTo(Optional.empty());
        String id = accounts.signUp("twice@acme.example");
        assertThat(id).startsWith("user_");
        assertThat(accounts.signUp("twice@acme.example")).isEqualTo("There is an account already");
        assertThat(accounts.signUp("no address")).startsWith("email_address: ");
    }

    @Test
    void rateLimits() {
        fault(Map.of("path", "/v1/users/" + ADMIN, "effect", "status", "status", 429, "times", 1));
        assertThat(accounts.find(ADMIN)).isPresent();
        fault(Map.of("path", "/v1/users/" + ADMIN, "effect", "status", "status", 503, "times", 3));
        assertThatThrownBy(() -> accounts.find(ADMIN)).isInstanceOfSatisfying(ClerkApiException.class,
                e -> assertThat(accounts.whenToTryAgain(e)).isZero());
    }

    private void fault(Map<String, ?> fault) {
        given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json").body(fault)
                .post("/emulator/faults").then().statusCode(200);
    }

    @AfterEach
    void noFaults() {
        given().baseUri(emulator).auth().oauth2(secretKey).delete("/emulator/faults");
    }

    @Test
    void theUserOfTheIdentity() {
        String session = given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json")
                .body(Map.of("user_id", ADMIN, "active_organization_id", "org_emulatoracme")).post("/v1/sessions").path("id");
        String token = given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json").body(Map.of())
                .post("/v1/sessions/{id}/tokens", session).path("jwt");
        given().auth().oauth2(token).get("/profile/user").then().statusCode(200).body("id", is(ADMIN))
                .body("private_metadata", nullValue());
        given().auth().oauth2(token).get("/profile/team").then().statusCode(200);
    }
}
