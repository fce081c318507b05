package io.quarkiverse.clerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.runtime.token.SessionClaims;

/** What is in a token, read by the extension, and what can be in none. */
class SessionTokenClaimsTest {

    private static SessionClaims read(Consumer<SessionTokenClaims> wanted) {
        SessionTokenClaims claims = new SessionTokenClaims();
        wanted.accept(claims);
        return SessionClaims.of(claims.toMap());
    }

    @Test
    void aSessionWithoutOrganization() {
        SessionTokenClaims claims = new SessionTokenClaims();
        assertThat(claims.toMap()).isEqualTo(Map.of("v", 2, "sub", "user_test", "sid", "sess_test", "sts", "active", "fva",
                List.of(0, -1)));
    }

    @Test
    void anOrganizationHasARoleAndASlug() {
        SessionClaims read = read(claims -> claims.organization().id("org_2Abc"));
        assertThat(read.organizationRole()).contains("org:member");
        assertThat(read.organizationSlug()).contains("2abc");
        assertThat(read.organizationPermissions()).hasValueSatisfying(granted -> assertThat(granted).isEmpty());
    }

    @Test
    void permissionsOfMoreActionsThanANumberHasBits() {
        String[] keys = Stream.iterate(0, i -> i + 1).limit(70)
                .flatMap(i -> Stream.of("org:a" + (i % 3) + ":read" + i, "org:b:write" + i)).toArray(String[]::new);
        SessionClaims read = read(claims -> {
            claims.organization().id("org_1");
            claims.features("o:a1", "u:export", "o:other");
            claims.organization().permissions(keys);
        });
        assertThat(read.organizationPermissions().orElseThrow()).containsExactlyInAnyOrder(keys);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("userId must not be blank", claims -> claims.user(" ")),
                mistake("sessionId must not be blank", claims -> claims.session("")),
                mistake("actor must not be blank", claims -> claims.actor("")),
                mistake("active or pending in a session token, not \"ended\"", claims -> claims.status("ended")),
                mistake("\"org admin\" is no role of an organization: write org:admin, or admin",
                        claims -> claims.organization().role("org admin")),
                mistake("\"team:admin\" is no role", claims -> claims.organization().role("team:admin")),
                mistake("\"orders:delete\" is no custom permission: write org:<feature>:<action>",
                        claims -> claims.organization().permissions("orders:delete")),
                mistake("is a system permission, and Clerk puts none of these in session tokens",
                        claims -> claims.organization().permissions("org:sys_memberships:read")),
                mistake("A permission is one in an organization, but there is no active one",
                        claims -> claims.organization().permissions("org:orders:delete")),
                mistake("A role is one in an organization", claims -> claims.organization().role("admin")),
                mistake("A slug is one in an organization", claims -> claims.organization().slug("acme")),
                mistake("\"export\" is none of Clerk's features in a token: write o:<slug>",
                        claims -> claims.features("export")),
                mistake("\"x:pro\" is none of Clerk's plans", claims -> claims.plans("x:pro")),
                mistake("a number of minutes, or -1 if the user has none, not -2", claims -> claims.factorAges(0, -2)),
                mistake("The name of a claim must not be blank", claims -> claims.further("", 1)));
    }

    private static Arguments mistake(String message, Consumer<SessionTokenClaims> mistake) {
        return Arguments.of(message, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void whatNoTokenCouldSayIsRefused(String message, Consumer<SessionTokenClaims> mistake) {
        assertThatThrownBy(() -> read(mistake)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
