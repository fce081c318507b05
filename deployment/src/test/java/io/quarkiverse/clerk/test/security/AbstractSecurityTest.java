package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.security.AuthorizationPolicy;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;

/** Quarkus' own security over the real tokens of the emulator; the same in both modes of authentication. */
abstract class AbstractSecurityTest {

    static final String CONFIGURATION = """
            quarkus.http.auth.roles-mapping."org:admin"=boss
            quarkus.http.auth.permission.session.paths=/policy/session
            quarkus.http.auth.permission.session.policy=clerk-session
            quarkus.http.auth.permission.organization.paths=/policy/organization
            quarkus.http.auth.permission.organization.policy=clerk-organization
            """;
    private static final String CHALLENGE = "Bearer realm=\"clerk\"";
    private static final String CHALLENGE_OF_REFUSED = "Bearer realm=\"clerk\", error=\"invalid_token\"";

    private static RequestSpecification as(String session) {
        return bearer(Emulator.token(session));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification admin() {
        return as(Emulator.sessionInAcme(Emulator.ADMIN));
    }

    private static RequestSpecification member() {
        return as(Emulator.sessionInAcme(Emulator.MEMBER));
    }

    private static RequestSpecification solo() {
        return as(Emulator.session(Emulator.SOLO));
    }

    private static void forbidden(ValidatableResponse response) {
        response.statusCode(403).body(emptyString());
    }

    @Test
    void authenticatedWithASession() {
        solo().get("/authenticated").then().statusCode(200).body(equalTo(Emulator.SOLO));
    }

    @Test
    void authenticatedWithTheCookiesOfABrowser() {
        given().cookies(Emulator.signIn(Emulator.SOLO, Map.of())).get("/authenticated").then().statusCode(200)
                .body(equalTo(Emulator.SOLO));
    }

    @Test
    void authenticatedWithoutASessionIsChallenged() {
        given().get("/authenticated").then().statusCode(401).body(emptyString()).header("WWW-Authenticate", CHALLENGE);
    }

    @Test
    void authenticatedWithARefusedTokenIsToldSo() {
        bearer("a.b.c").get("/authenticated").then().statusCode(401).header("WWW-Authenticate", CHALLENGE_OF_REFUSED);
    }

    @Test
    void requiredWithoutASessionIsChallengedTheSameWay() {
        given().get("/required").then().statusCode(401).body(emptyString()).header("WWW-Authenticate", CHALLENGE);
        bearer("a.b.c").get("/required").then().statusCode(401).header("WWW-Authenticate", CHALLENGE_OF_REFUSED);
    }

    @Test
    void rolesAllowed() {
        admin().get("/roles").then().statusCode(200);
        forbidden(member().get("/roles").then());
        given().get("/roles").then().statusCode(401);
    }

    @Test
    void rolesMapping() {
        admin().get("/mapped").then().statusCode(200).body(equalTo("[boss, org:admin]"));
        forbidden(member().get("/mapped").then());
    }

    @Test
    void permissionsAllowed() {
        admin().get("/permissions").then().statusCode(200);
        forbidden(member().get("/permissions").then());
        forbidden(solo().get("/permissions").then());
        given().get("/permissions").then().statusCode(401);
    }

    @Test
    void requiredPermission() {
        admin().get("/required/permission").then().statusCode(200);
        forbidden(member().get("/required/permission").then());
        given().get("/required/permission").then().statusCode(401);
    }

    @Test
    void policyOfASession() {
        solo().get("/policy/session").then().statusCode(200);
        given().get("/policy/session").then().statusCode(401).header("WWW-Authenticate", CHALLENGE);
        bearer("a.b.c").get("/policy/session").then().statusCode(401).header("WWW-Authenticate", CHALLENGE_OF_REFUSED);
    }

    @Test
    void policyOfAnOrganization() {
        member().get("/policy/organization").then().statusCode(200);
        forbidden(solo().get("/policy/organization").then());
        given().get("/policy/organization").then().statusCode(401);
    }

    @Test
    void authorizationPolicy() {
        member().get("/authorization-policy").then().statusCode(200);
        forbidden(solo().get("/authorization-policy").then());
        given().get("/authorization-policy").then().statusCode(401);
    }

    @Test
    void principalIsTheToken() {
        String session = Emulator.session(Emulator.SOLO);
        String token = Emulator.token(session);
        bearer(token).get("/jwt").then().statusCode(200)
                .body(equalTo(session + " " + Emulator.SOLO + " " + token + " https://emulator.clerk.accounts.dev"));
    }

    @Test
    void credentialIsTheToken() {
        String token = Emulator.token(Emulator.session(Emulator.SOLO));
        bearer(token).get("/credential").then().statusCode(200).body(equalTo("bearer " + token));
    }

    @Test
    void identityExpiresWhenTheTokenIsRefused() {
        String token = Emulator.token(Emulator.session(Emulator.SOLO));
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        String expiry = bearer(token).get("/expires").then().statusCode(200).extract().asString();
        // The clock skew of 5 seconds, and then the next whole one.
        assertThat(claims).contains("\"exp\":" + (Long.parseLong(expiry) - 6) + ",");
    }

    @Test
    void laxOnTheEventLoop() {
        solo().get("/lax/reactive").then().statusCode(200)
                .body(startsWith("vert.x-eventloop-thread")).body(containsString(Emulator.SOLO));
    }

    @Test
    void laxSignedOutOnTheEventLoop() {
        given().get("/lax/reactive").then().statusCode(200).body(containsString("dev-browser-missing"));
    }

    @Test
    void laxWithARefusedToken() {
        bearer("a.b.c").get("/lax/reactive").then().statusCode(200).body(containsString("token-invalid"));
    }

    @Test
    void userIdOfNobodyEndsTheRequest() {
        given().get("/lax/user-id").then().statusCode(401).body(emptyString()).header("WWW-Authenticate", CHALLENGE);
        solo().get("/lax/user-id").then().statusCode(200).body(equalTo(Emulator.SOLO));
    }

    @Test
    void tokenOfATemplate() {
        Emulator.jwtTemplate("orders-" + getClass().getSimpleName(), Map.of("plan", "pro"));
        String token = solo().get("/lax/token/orders-" + getClass().getSimpleName()).then().statusCode(200).extract()
                .asString();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"plan\":\"pro\"", Emulator.SOLO);
    }

    @Test
    void tokenOfATemplateIsNoSession() {
        Emulator.jwtTemplate("api-" + getClass().getSimpleName(), Map.of());
        String token = solo().get("/lax/token/api-" + getClass().getSimpleName()).then().statusCode(200).extract().asString();
        bearer(token).get("/lax/reactive").then().statusCode(200).body(containsString("token-type-mismatch"));
    }

    @Test
    void tokenOfATemplateForNobody() {
        given().get("/lax/token/orders").then().statusCode(401).body(emptyString());
    }

    @Test
    void openEndpointPassesWhateverComes() {
        given().get("/open").then().statusCode(200).body(equalTo("open"));
        bearer("a.b.c").get("/open").then().statusCode(200).body(equalTo("open"));
        solo().get("/open").then().statusCode(200).body(equalTo("open"));
    }

    @Test
    void openEndpointThatMayBlockSeesTheSession() {
        solo().get("/open/user").then().statusCode(200).body(equalTo(Emulator.SOLO));
        given().get("/open/user").then().statusCode(200).body(equalTo("nobody"));
        bearer("a.b.c").get("/open/user").then().statusCode(200).body(equalTo("nobody"));
    }

    @Test
    void headersThatAreNoTokensNeverFail() {
        for (String header : new String[] { "Bearer", "Bearer ", "Bearer  x", "bearer a.b.c", "Digest x", ".", "a.b.c.d",
                "Bearer " + "x".repeat(4000), "Bearer e30.e30.e30", "Bearer bnVsbA.bnVsbA.bnVsbA" }) {
            given().header("Authorization", header).get("/authenticated").then().statusCode(401);
            given().header("Authorization", header).get("/lax/reactive").then().statusCode(200);
        }
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;
        @Inject
        JsonWebToken jwt;

        @GET
        @Path("open")
        public String open() {
            return "open";
        }

        @GET
        @Path("open/user")
        public String openUser() {
            return clerk.findUserId().orElse("nobody");
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public Uni<String> authenticated() {
            return Uni.createFrom().item(clerk.userId()).invoke(id -> assertThat(identity.getPrincipal().getName())
                    .isEqualTo(id));
        }

        @GET
        @Path("required")
        @RequireClerkSession
        public String required() {
            return clerk.userId();
        }

        @GET
        @Path("required/permission")
        @RequireClerkSession(permission = "org:orders:delete")
        public String requiredPermission() {
            return clerk.userId();
        }

        @GET
        @Path("roles")
        @RolesAllowed("org:admin")
        public String roles() {
            return "roles";
        }

        @GET
        @Path("mapped")
        @RolesAllowed("boss")
        public String mapped() {
            return new TreeSet<>(identity.getRoles()).toString();
        }

        @GET
        @Path("permissions")
        @PermissionsAllowed("orders:delete")
        public String permissions() {
            return "permissions";
        }

        @GET
        @Path("policy/session")
        public String sessionPolicy() {
            return "session";
        }

        @GET
        @Path("policy/organization")
        public String organizationPolicy() {
            return "organization";
        }

        @GET
        @Path("authorization-policy")
        @AuthorizationPolicy(name = "clerk-organization")
        public String authorizationPolicy() {
            return "organization";
        }

        @GET
        @Path("jwt")
        @Authenticated
        public String jwt() {
            return jwt.getClaim("sid") + " " + jwt.getSubject() + " " + jwt.getRawToken() + " " + jwt.getIssuer();
        }

        @GET
        @Path("credential")
        @Authenticated
        public String credential() {
            TokenCredential credential = identity.getCredential(TokenCredential.class);
            return credential.getType() + " " + credential.getToken();
        }

        @GET
        @Path("expires")
        @Authenticated
        public Long expires() {
            return identity.<Long> getAttribute("quarkus.identity.expire-time");
        }

        @GET
        @Path("lax/reactive")
        @ClerkSession
        public Uni<String> lax() {
            return Uni.createFrom().item(Thread.currentThread().getName() + " " + clerk.findUserId()
                    .orElseGet(() -> clerk.reason().get().code()));
        }

        @GET
        @Path("lax/user-id")
        @ClerkSession
        public String userId() {
            return clerk.userId();
        }

        @GET
        @Path("lax/token/{template}")
        @ClerkSession
        public Uni<String> token(String template) {
            return clerk.getToken(template);
        }
    }
}
