package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateInvitationRequest;
import io.quarkiverse.clerk.api.model.CreateM2mTokenRequest;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMappingRequest;
import io.quarkiverse.clerk.api.model.EnrollmentMode;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.quarkiverse.clerk.api.model.M2mTokenQuery;
import io.quarkiverse.clerk.api.model.OrganizationDomainQuery;
import io.quarkiverse.clerk.api.model.UpdateUserRequest;
import io.quarkiverse.clerk.api.model.UserMetadataRequest;
import io.quarkiverse.clerk.api.model.UserQuery;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;

/** Each kind of parameter that the interfaces have, as it goes over the wire. */
class RequestShapesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(BackendApiPeer.class, TestSettings.class, Plan.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    /** Metadata as an application has it. */
    public record Plan(String planName, Instant since, Integer seats) {
    }

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    private final ObjectMapper json = new ObjectMapper();
    private BackendApiPeer peer;
    private ClerkClient clerk;

    @BeforeEach
    void start() {
        peer = new BackendApiPeer();
        peer.answers("{}");
        clerk = client(Optional.of("sk_test_wire"));
    }

    private ClerkClient client(Optional<String> secretKey) {
        TestSettings settings = TestSettings.of(URI.create(peer.uri() + "/base")).withSecretKey(secretKey);
        return new BackendApiClients(settings.settings(), new BackendApiMetrics(), () -> tls, () -> proxies).blocking();
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private void assertBody(String expected) throws IOException {
        assertThat(json.readTree(peer.request().body())).isEqualTo(json.readTree(expected));
        assertThat(peer.request().headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aQueryRepeatsArraysAndSendsFalseZeroAndPlus() {
        peer.answers("[]");
        clerk.users().list(UserQuery.create().emailAddress("a+b@example.com", "c@example.com").banned(false)
                .createdAtAfter(Instant.ofEpochMilli(1)).orderBy("+created_at").query("ä ö&x=1").limit(10).offset(0));
        assertThat(peer.request().target()).isEqualTo("/base/v1/users?email_address=a%2Bb%40example.com"
                + "&email_address=c%40example.com&banned=false&created_at_after=1&order_by=%2Bcreated_at"
                + "&query=%C3%A4+%C3%B6%26x%3D1&limit=10&offset=0");
    }

    @Test
    void aQueryWithoutParametersIsNone() {
        peer.answers("[]");
        assertThat(clerk.users().list(UserQuery.create()).data()).isEmpty();
        assertThat(peer.request().target()).isEqualTo("/base/v1/users");
        assertThatThrownBy(() -> clerk.users().list(null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UserQuery must not be null");
    }

    @Test
    void enrollmentModesAreOneParameter() {
        peer.answers("[]");
        clerk.organizationDomains().listAll(OrganizationDomainQuery.create().verified(false)
                .exceptEnrollmentMode(EnrollmentMode.ENTERPRISE_SSO, EnrollmentMode.MANUAL_INVITATION));
        assertThat(peer.request().target()).isEqualTo("/base/v1/organization_domains?verified=false"
                + "&enrollment_mode=-enterprise_sso%2C-manual_invitation");
    }

    @Test
    void aBodyDistinguishesClearFromLeave() throws IOException {
        clerk.users().update("user_1", UpdateUserRequest.create().firstName("").clearUsername().skipLegalChecks(false)
                .createdAt(Instant.EPOCH).createOrganizationsLimit(0));
        assertThat(peer.request().method()).isEqualTo("PATCH");
        assertBody("{\"first_name\":\"\",\"username\":null,\"skip_legal_checks\":false,"
                + "\"created_at\":\"1970-01-01T00:00:00Z\",\"create_organizations_limit\":0}");
    }

    @Test
    void metadataIsAMapOrWhateverTheApplicationsObjectMapperWrites() throws IOException {
        clerk.users().mergeMetadata("user_1", UserMetadataRequest.create()
                .publicMetadata(new Plan("pro", Instant.EPOCH, null)).privateMetadata(Map.of("a", Map.of("b", List.of(1)))));
        assertBody("{\"public_metadata\":{\"planName\":\"pro\",\"since\":\"1970-01-01T00:00:00Z\",\"seats\":null},"
                + "\"private_metadata\":{\"a\":{\"b\":[1]}}}");
        peer.answers("{\"public_metadata\":{\"planName\":\"pro\",\"since\":\"1970-01-01T00:00:00Z\",\"other\":1}}");
        assertThat(clerk.users().get("user_1").publicMetadata(Plan.class)).isEqualTo(new Plan("pro", Instant.EPOCH, null));
    }

    @Test
    void severalBodiesAreAnArray() throws IOException {
        peer.answers("[{\"id\":\"inv_1\"}]");
        assertThat(clerk.invitations().createAll(List.of(CreateInvitationRequest.create("a@example.com").notify(false),
                CreateInvitationRequest.create("b@example.com"))).data()).hasSize(1);
        assertBody("[{\"email_address\":\"a@example.com\",\"notify\":false},{\"email_address\":\"b@example.com\"}]");
    }

    @Test
    void aSingleArgumentIsOfAnyType() throws IOException {
        clerk.machines().rotateSecretKey("mch_1", Duration.ofMinutes(2));
        assertBody("{\"previous_token_ttl\":120}");
    }

    @Test
    void aListOfBodiesIsASingleArgument() throws IOException {
        clerk.directories().replaceGroupRoleMappings("dir_1",
                List.of(DirectoryGroupRoleMappingRequest.create("role_1").directoryGroupId("group_1")));
        assertBody("{\"mappings\":[{\"role_id\":\"role_1\",\"directory_group_id\":\"group_1\"}]}");
    }

    @Test
    void aSingleArgumentThatMayBeNullIsSent() throws IOException {
        clerk.apiKeys().revoke("ak_1", null);
        assertThat(peer.request().target()).isEqualTo("/base/api_keys/ak_1/revoke");
        assertBody("{\"revocation_reason\":null}");
    }

    @Test
    void otherArgumentsMustNotBeNull() {
        assertThatThrownBy(() -> clerk.apiKeys().verify(null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secret must not be null");
        assertThatThrownBy(() -> clerk.users().update("user_1", null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UpdateUserRequest must not be null");
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void aMachineSecretKeyTakesThePlaceOfTheInstances() {
        peer.answers("{\"m2m_tokens\":[{\"id\":\"mt_1\"}],\"total_count\":1}");
        ClerkClient keyless = client(Optional.empty());
        assertThat(keyless.m2mTokens().list(M2mTokenQuery.create("mch_1"), "ak_machine").data()).hasSize(1);
        assertThat(peer.request().target()).isEqualTo("/base/m2m_tokens?subject=mch_1");
        assertThat(peer.request().headers().get("Authorization")).containsExactly("Bearer ak_machine");
        assertThat(peer.request().headers()).doesNotContainKey("Clerk-Machine-Secret-Key");
        assertThatThrownBy(() -> keyless.m2mTokens().create(CreateM2mTokenRequest.create(), "ak\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("X: y");
        assertThatThrownBy(() -> keyless.m2mTokens().create(CreateM2mTokenRequest.create()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileIsUploadedAsAForm() throws IOException {
        Path file = Files.writeString(Files.createTempFile("logo", ".png"), "not really a picture");
        clerk.organizations().uploadLogo("org_1", ImageUpload.of(file, "image/png").uploadedBy("user_1"));
        assertThat(peer.request().method()).isEqualTo("PUT");
        assertThat(peer.request().target()).isEqualTo("/base/v1/organizations/org_1/logo");
        assertThat(peer.request().headers().getFirst("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(peer.request().body()).contains("name=\"uploader_user_id\"", "user_1", "name=\"file\"",
                "filename=\"" + file.getFileName() + "\"", "image/png", "not really a picture");
        Files.delete(file);
    }

    @Test
    void aPictureInMemoryIsUploadedAsAForm() {
        clerk.users().setProfileImage("user_1", ImageUpload.of("in memory".getBytes(), "me.gif", "image/gif"));
        assertThat(peer.request().target()).isEqualTo("/base/v1/users/user_1/profile_image");
        assertThat(peer.request().body()).contains("name=\"file\"", "filename=\"me.gif\"", "image/gif", "in memory")
                .doesNotContain("uploader_user_id");
    }

    @Test
    void anAnswerWithoutABodyIsNone() {
        peer.answers(204, "application/json", "", Map.of());
        clerk.oauthApplications().revokeToken("oa_1", "token");
        clerk.webhooks().deleteSvixApp();
        assertThat(peer.requests()).extracting(BackendApiPeer.Request::method).containsExactly("POST", "DELETE");
    }
}
