package io.quarkiverse.clerk.deployment.filter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.security.AuthorizationPolicy;

/** Token types and scopes that cannot be meant. */
class MachineTokenValidationTest {

    @Path("nobody")
    @ClerkSession(accepts = {})
    public static class Nobody {
        @GET
        @RequireClerkSession(accepts = {})
        public String get() {
            return "";
        }
    }

    @Path("scopes")
    public static class Scopes {
        @GET
        @RequireClerkSession(scopes = "orders:read")
        public String ofSessions() {
            return "";
        }

        @POST
        @RequireClerkSession(accepts = TokenType.API_KEY, scopes = { "orders:read orders:write", "", "quoted\"", "é" })
        public String malformed() {
            return "";
        }

        @PUT
        @RequireClerkSession(accepts = TokenType.API_KEY, scopes = { "orders:read", "https://api.example.com/orders" })
        public String fine() {
            return "";
        }
    }

    @Path("checks")
    public static class Checks {
        @GET
        @RequireClerkSession(accepts = TokenType.M2M_TOKEN, role = "admin")
        public String ofMachines() {
            return "";
        }

        @POST
        @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN,
                TokenType.API_KEY }, reverification = Reverification.STRICT)
        public String ofSessionsAlone() {
            return "";
        }

        @PUT
        @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN,
                TokenType.API_KEY }, permission = "org:orders:read", scopes = "orders:read")
        public String ofEach() {
            return "";
        }

        @DELETE
        @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
        public String ofNobody() {
            return "";
        }
    }

    @Path("standard")
    @Authenticated
    public static class Standard {
        @GET
        @RequireClerkSession(accepts = TokenType.API_KEY)
        public String authenticated() {
            return "";
        }

        @POST
        @RolesAllowed("user")
        @ClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.OAUTH_TOKEN })
        public String roles() {
            return "";
        }

        @PUT
        @PermitAll
        @ClerkSession(accepts = TokenType.API_KEY)
        public String open() {
            return "";
        }

        @DELETE
        @PermitAll
        @AuthorizationPolicy(name = "clerk-session")
        @ClerkSession(accepts = TokenType.API_KEY)
        public String policy() {
            return "";
        }

        @GET
        @Path("session")
        @RolesAllowed("user")
        @RequireClerkSession
        public String session() {
            return "";
        }
    }

    @Test
    void endpointsThatAcceptNothing() {
        assertMistakes(Nobody.class).contains("@ClerkSession on " + Nobody.class.getName() + ": it accepts no token",
                "@RequireClerkSession on " + Nobody.class.getName() + "#get: it accepts no token");
    }

    @Test
    void scopesThatNobodyHas() {
        assertMistakes(Scopes.class).contains("#ofSessions: sessions have no scopes",
                "#malformed: the scope 'orders:read orders:write' is none", "the scope '' is none",
                "the scope 'quoted\"' is none", "the scope 'é' is none").doesNotContain("#fine");
    }

    @Test
    void whatOnlySessionsHave() {
        assertMistakes(Checks.class).contains("#ofMachines: only a session has a role",
                "#ofSessionsAlone: only a session has a role", "would get in without any").doesNotContain("#ofEach",
                        "#ofNobody");
    }

    @Test
    void checksThatQuarkusTurnsBeforeTheTokenIsVerified() {
        assertMistakes(Standard.class).contains("#authenticated accepts other tokens than sessions", "has @Authenticated",
                "#roles accepts other tokens than sessions", "has @RolesAllowed", "#policy accepts other tokens than sessions",
                "has @AuthorizationPolicy").doesNotContain("#open", "#session");
    }

    @Test
    void attributesAreRead() {
        ResolvedApplication application = ResolvedApplication.of(Checks.class);

        SessionRequirement both = application.endpoint(Checks.class, "ofEach").requirement();
        assertThat(both.accepts()).containsExactly(TokenType.SESSION_TOKEN, TokenType.API_KEY);
        assertThat(both.scopes()).containsExactly("orders:read");
        SessionRequirement machines = application.endpoint(Checks.class, "ofMachines").requirement();
        assertThat(machines.accepts()).containsExactly(TokenType.M2M_TOKEN);
        assertThat(machines.acceptsSessions()).isFalse();
    }

    @Test
    void annotationsWithoutTheAttributesAcceptSessions() {
        ResolvedApplication application = ResolvedApplication.of(Standard.class);

        assertThat(application.endpoint(Standard.class, "session").requirement()).isEqualTo(SessionRequirement.REQUIRE_SESSION);
        assertThat(SessionRequirement.SESSION.acceptsMachines()).isFalse();
    }

    private static AbstractStringAssert<?> assertMistakes(Class<?>... classes) {
        String[] message = new String[1];
        assertThatThrownBy(() -> {
            ResolvedApplication application = ResolvedApplication.of(SessionRequirement.NONE, classes);
            new SessionValidation(application.index()).validate(application.endpoints());
        }).isInstanceOf(DeploymentException.class).satisfies(failure -> message[0] = failure.getMessage());
        return assertThat(message[0]);
    }
}
