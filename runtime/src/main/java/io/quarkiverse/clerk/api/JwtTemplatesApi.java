package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.JwtTemplate;
import io.quarkiverse.clerk.api.model.JwtTemplateRequest;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Templates for tokens with claims of your own (Clerk: JWT Templates). */
@BackendApi
@Path("/jwt_templates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface JwtTemplatesApi {

    /** The templates ({@code ListJWTTemplates}). */
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<JwtTemplate> list(@BeanParam Paging query);

    /** A new template ({@code CreateJWTTemplate}). */
    @POST
    JwtTemplate create(JwtTemplateRequest request);

    /** One template ({@code GetJWTTemplate}). */
    @GET
    @Path("/{templateId}")
    JwtTemplate get(@PathParam("templateId") String templateId);

    /** Changes a template ({@code UpdateJWTTemplate}). */
    @PATCH
    @Path("/{templateId}")
    JwtTemplate update(@PathParam("templateId") String templateId, JwtTemplateRequest request);

    /** Deletes a template ({@code DeleteJWTTemplate}). */
    @DELETE
    @Path("/{templateId}")
    DeletedObject delete(@PathParam("templateId") String templateId);
}
