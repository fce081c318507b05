package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target.ById;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target.BySlug;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target.PersonalAccount;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;

/** Spec §4.9. */
class OrganizationSyncTest {

    private static final OrganizationSync SYNC = OrganizationSync.of(
            List.of("/orgs/:id", "/orgs/:id/(.*)", "/o/:slug", "/o/:slug/(.*)", "/all/:other", "/list/:id+"),
            List.of("/me(.*)", "/orgs/none"));

    @Test
    void organizationsAreTriedBeforeThePersonalAccount() {
        assertThat(SYNC.target("/orgs/org_1")).contains(new ById("org_1"));
        assertThat(SYNC.target("/orgs/org_1/a/b")).contains(new ById("org_1"));
        assertThat(SYNC.target("/o/acme/settings")).contains(new BySlug("acme"));
        assertThat(SYNC.target("/orgs/none")).contains(new ById("none"));
        assertThat(SYNC.target("/me/settings")).contains(new PersonalAccount());
        assertThat(SYNC.target("/elsewhere")).isEmpty();
    }

    @Test
    void aPatternWithoutIdOrSlugNamesNoOrganization() {
        assertThat(SYNC.target("/all/x")).isEmpty();
        assertThat(SYNC.target("/list/a/b")).isEmpty();
    }

    @Test
    void aPathCountsHoweverItIsEncoded() {
        assertThat(SYNC.target("/%6Frgs/org_1")).contains(new ById("org_1"));
        assertThat(SYNC.target("//me")).contains(new PersonalAccount());
        assertThat(SYNC.target("/orgs/org%20a")).as("as it is in the URL").contains(new ById("org%20a"));
        assertThat(SYNC.target("/me/%zz")).as("cannot be decoded").isEmpty();
    }

    @Test
    void aMalformedPatternIsAMistakeInTheConfiguration() {
        assertThatThrownBy(() -> OrganizationSync.of(List.of("/orgs/:"), List.of()))
                .isInstanceOfSatisfying(InvalidConfigurationException.class,
                        e -> assertThat(e.condition()).isEqualTo("invalid-path-pattern"))
                .hasMessageContaining("/orgs/:").hasMessageContaining("Patterns look like");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/orgs/org_1 | org_1 | acme  | ",
            "/orgs/org_2 | org_1 | acme  | org_2",
            "/orgs/org_1 |       |       | org_1",
            "/o/acme     | org_1 | acme  | ",
            "/o/other    | org_1 | acme  | other",
            "/me         |       |       | ",
            "/me         | org_1 | acme  | ''",
            "/elsewhere  | org_1 | acme  | " })
    void aBrowserIsSentToClerkToSwitch(String path, String id, String slug, String organization) {
        TestInstance instance = new TestInstance(TestInstance.production().organizationSync(SYNC));

        RequestState state = instance.decide(request(instance, path, id, slug));

        if (organization == null) {
            assertThat(state).isInstanceOf(SignedIn.class);
        } else {
            assertThat(((Handshake) state).reason().code()).isEqualTo("active-organization-mismatch");
            assertThat(state.headers().location().orElseThrow()).endsWith("&organization_id=" + organization);
        }
    }

    @Test
    void itStaysSignedInWhereItCannotSwitch() {
        TestInstance instance = new TestInstance(TestInstance.production().organizationSync(SYNC));

        assertThat(instance.decide(request(instance, "/me", "org_1", "acme").header("sec-fetch-dest", "empty")))
                .isInstanceOf(SignedIn.class);
        assertThat(instance.decide(request(instance, "/me", "org_1", "acme").cookie("__clerk_redirect_count", "3")))
                .isInstanceOf(SignedIn.class);
        assertThat(instance.decide(request(instance, "/me", "org_1", "acme").cookie("__clerk_redirect_count", "2")))
                .isInstanceOf(Handshake.class);
    }

    @Test
    void aPendingSessionHasNoOrganizationYet() {
        TestInstance instance = new TestInstance(TestInstance.production().organizationSync(SYNC));
        String token = instance.token(Map.of("sts", "pending"));

        assertThat(instance.decide(session("/orgs/org_1", token))).isInstanceOf(SignedIn.class);
    }

    @Test
    void theTargetOfAnOtherHandshakeIsSentAlong() {
        TestInstance instance = new TestInstance(TestInstance.production().organizationSync(SYNC));

        Optional<String> location = instance.decide(
                TestRequest.navigation("https://app.example.com/me").cookie("__client_uat", "1")).headers().location();

        assertThat(location.orElseThrow()).endsWith("&organization_id=");
    }

    @Test
    void withoutPatternsNothingIsLookedAt() {
        assertThat(OrganizationSync.of(List.of(), List.of())).isSameAs(OrganizationSync.NONE);
        Optional<Target> target = OrganizationSync.NONE.target("/orgs/org_1");
        assertThat(target).isEmpty();
    }

    private static TestRequest request(TestInstance instance, String path, String id, String slug) {
        Map<String, Object> claims = new HashMap<>();
        if (id != null) {
            claims.put("org_id", id);
            claims.put("org_slug", slug);
        }
        return session(path, instance.token(claims));
    }

    private static TestRequest session(String path, String token) {
        return TestRequest.navigation("https://app.example.com" + path).cookie("__client_uat", "1").cookie("__session", token);
    }
}
