package io.quarkiverse.clerk.test.conformance;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;

/** The application that the rows of {@code http_application} ask; what a route accepts is a part of its path. */
@Path("/")
@Produces("application/json")
public class RowsApplication {

    @Inject
    ClerkIdentity clerk;
    @Inject
    ObjectMapper json;

    @GET
    @Path("protected")
    @RequireClerkSession
    public String page() {
        return "{}";
    }

    @GET
    @Path("api/protected")
    @Produces("text/plain")
    @RequireClerkSession
    public String protectedRoute() {
        return "Protected API response";
    }

    @GET
    @Path("api/me")
    @ClerkSession
    public String me() throws JsonProcessingException {
        return caller();
    }

    @GET
    @Path("api_key/api/me")
    @RequireClerkSession(accepts = TokenType.API_KEY)
    public String apiKey() throws JsonProcessingException {
        return caller();
    }

    @GET
    @Path("api_key-or-session_token/api/me")
    @RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.SESSION_TOKEN })
    public String apiKeyOrSession() throws JsonProcessingException {
        return caller();
    }

    @POST
    @Path("api_key-or-session_token/api/me")
    @RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.SESSION_TOKEN })
    public String postApiKeyOrSession() throws JsonProcessingException {
        return caller();
    }

    @GET
    @Path("m2m_token/api/m2m")
    @RequireClerkSession(accepts = TokenType.M2M_TOKEN)
    public String machine() throws JsonProcessingException {
        return caller();
    }

    private String caller() throws JsonProcessingException {
        Map<String, String> caller = new HashMap<>();
        caller.put("userId", clerk.findUserId().orElse(null));
        caller.put("sessionId", clerk.findSessionId().orElse(null));
        caller.put("orgId", clerk.organizationId().orElse(null));
        caller.put("orgRole", clerk.organizationRole().orElse(null));
        caller.put("orgSlug", clerk.organizationSlug().orElse(null));
        caller.put("tokenType", clerk.tokenType().map(TokenType::code).orElse(null));
        caller.put("subject", clerk.subject().orElse(null));
        return json.writeValueAsString(caller);
    }
}
