package io.quarkiverse.clerk.test.machine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Endpoints that accept this and that. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class MachineEndpoints {

    @Inject
    ClerkIdentity clerk;
    @Inject
    SecurityIdentity identity;
    @Inject
    Bean bean;

    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    @GET
    @Path("session")
    @RequireClerkSession
    public String session() {
        return caller();
    }

    @GET
    @Path("lax-session")
    @ClerkSession
    public String laxSession() {
        return caller();
    }

    @GET
    @Path("key")
    @RequireClerkSession(accepts = TokenType.API_KEY)
    public String key() {
        return caller();
    }

    @GET
    @Path("machine")
    @RequireClerkSession(accepts = TokenType.M2M_TOKEN)
    public Uni<String> machine() {
        return Uni.createFrom().item(caller());
    }

    @GET
    @Path("oauth")
    @RequireClerkSession(accepts = TokenType.OAUTH_TOKEN)
    public Uni<String> oauth() {
        return Uni.createFrom().item(caller());
    }

    @GET
    @Path("any")
    @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY, TokenType.M2M_TOKEN, TokenType.OAUTH_TOKEN })
    public Uni<String> any() {
        return Uni.createFrom().item(caller());
    }

    @GET
    @Path("lax")
    @ClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
    public String lax() {
        return caller();
    }

    @GET
    @Path("teapot")
    @ClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY }, onError = Teapot.class)
    public String teapot() {
        return caller();
    }

    @GET
    @Path("scoped")
    @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY,
            TokenType.OAUTH_TOKEN }, permission = "org:orders:read", scopes = { "orders:read", "orders:list" })
    public String scoped() {
        return caller();
    }

    @GET
    @Path("bean")
    @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
    public String bean() {
        return json(Map.of("authenticated", bean.authenticated(), "roles", allowed(bean::roles), "permissions",
                allowed(bean::permissions), "principal", identity.getPrincipal().getName()));
    }

    private static boolean allowed(Runnable check) {
        try {
            check.run();
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    private String caller() {
        Map<String, Object> caller = new TreeMap<>();
        put(caller, "type", clerk.tokenType().map(TokenType::code));
        put(caller, "user", clerk.findUserId());
        put(caller, "organization", clerk.organizationId());
        put(caller, "machine", clerk.machineId());
        put(caller, "client", clerk.clientId());
        put(caller, "name", clerk.apiKeyName());
        put(caller, "id", clerk.tokenId());
        put(caller, "subject", clerk.subject());
        put(caller, "session", clerk.findSessionId());
        put(caller, "reason", clerk.reason().map(AuthenticationReason::code));
        put(caller, "token", clerk.token());
        put(caller, "tier", Optional.ofNullable((String) clerk.claims().get("tier")));
        caller.put("scopes", String.join(" ", new TreeSet<>(clerk.scopes())));
        caller.put("principal", identity.getPrincipal().getName());
        caller.put("instance", clerk.instance());
        caller.put("admin", clerk.hasRole("admin"));
        return json(caller);
    }

    private static String json(Map<String, Object> object) {
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, Object> caller, String name, Optional<String> value) {
        value.ifPresent(text -> caller.put(name, text));
    }

    /** What other parts of an application ask of the identity. */
    @ApplicationScoped
    public static class Bean {

        @Authenticated
        public boolean authenticated() {
            return true;
        }

        @RolesAllowed("org:admin")
        public void roles() {
        }

        @PermissionsAllowed("orders:read")
        public void permissions() {
        }
    }

    /** An error of its own. */
    @ApplicationScoped
    public static class Teapot implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.of(new WebApplicationException(e.reason().code(), 418));
        }
    }
}
