package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

import io.quarkiverse.clerk.api.model.CreateSessionRequest;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.RefreshSessionRequest;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.SessionQuery;
import io.quarkiverse.clerk.api.model.SessionRefresh;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** The sessions of users (Clerk: Sessions). */
@BackendApi
@Path("/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SessionsApi {

    /** The sessions of a client or a user; Clerk wants one of the two ({@code GetSessionList}). */
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<Session> list(@BeanParam SessionQuery query);

    /** A new session, for tests and the like ({@code createSession}). */
    @POST
    Session create(CreateSessionRequest request);

    /** One session ({@code GetSession}). */
    @GET
    @Path("/{sessionId}")
    Session get(@PathParam("sessionId") String sessionId);

    /** Ends a session, wherever it is ({@code RevokeSession}). */
    @POST
    @Path("/{sessionId}/revoke")
    Session revoke(@PathParam("sessionId") String sessionId);

    /**
     * Asks Clerk whether a token belongs to an active session ({@code VerifySession}).
     *
     * @param token the value of the {@code __session} cookie
     * @deprecated Clerk removed the operation in version 2025-04-10; the request asks for 2025-03-12, and Clerk may answer
     *             410 one day. Verify the token locally, and where the state of the session matters, too, look at {@link
     *             #get(String)}.
     */
    @Deprecated
    @POST
    @Path("/{sessionId}/verify")
    @ClientHeaderParam(name = "Clerk-API-Version", value = "2025-03-12")
    Session verify(@PathParam("sessionId") String sessionId, @BodyProperty("token") String token);

    /** A new token of a session, as its browser would get it ({@code CreateSessionToken}). */
    @POST
    @Path("/{sessionId}/tokens")
    SessionToken createToken(@PathParam("sessionId") String sessionId, CreateSessionTokenRequest request);

    /**
     * A new token of a session, made from a JWT template ({@code CreateSessionTokenFromTemplate}).
     *
     * @param template the name of the template
     */
    @POST
    @Path("/{sessionId}/tokens/{template}")
    SessionToken createTokenFromTemplate(@PathParam("sessionId") String sessionId, @PathParam("template") String template,
            CreateSessionTokenRequest request);

    /**
     * A new token for an expired one, with the refresh token of the browser ({@code RefreshSession}).
     *
     * @param suffixedCookies whether the cookies in the answer shall have the suffix of the instance, null for no
     */
    @POST
    @Path("/{sessionId}/refresh")
    SessionRefresh refresh(@PathParam("sessionId") String sessionId,
            @QueryParam("suffixed_cookies") Boolean suffixedCookies, RefreshSessionRequest request);
}
