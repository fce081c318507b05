package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.RedirectUrl;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Where native applications may be sent after an OAuth sign-in (Clerk: Redirect URLs). */
@BackendApi
@Path("/redirect_urls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface RedirectUrlsApi {

    /** The URLs ({@code ListRedirectURLs}). */
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<RedirectUrl> list(@BeanParam Paging query);

    /** A new URL ({@code CreateRedirectURL}). */
    @POST
    RedirectUrl create(@BodyProperty("url") String url);

    /** One URL ({@code GetRedirectURL}). */
    @GET
    @Path("/{redirectUrlId}")
    RedirectUrl get(@PathParam("redirectUrlId") String redirectUrlId);

    /** Deletes a URL ({@code DeleteRedirectURL}). */
    @DELETE
    @Path("/{redirectUrlId}")
    DeletedObject delete(@PathParam("redirectUrlId") String redirectUrlId);
}
