package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.PreviewTemplateRequest;
import io.quarkiverse.clerk.api.model.Template;
import io.quarkiverse.clerk.api.model.TemplatePreview;
import io.quarkiverse.clerk.api.model.TemplateRequest;
import io.quarkiverse.clerk.api.model.TemplateType;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/**
 * The templates of emails and text messages (Clerk: Email &amp; SMS Templates).
 *
 * @deprecated Clerk keeps templates in its dashboard
 */
@BackendApi
@Deprecated
@Path("/templates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TemplatesApi {

    /** The templates ({@code GetTemplateList}). */
    @GET
    @Path("/{type}")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<Template> list(@PathParam("type") TemplateType type, @BeanParam Paging query);

    /** One template ({@code GetTemplate}). */
    @GET
    @Path("/{type}/{slug}")
    Template get(@PathParam("type") TemplateType type, @PathParam("slug") String slug);

    /** Changes a template, or makes a new one ({@code UpsertTemplate}). */
    @PUT
    @Path("/{type}/{slug}")
    Template update(@PathParam("type") TemplateType type, @PathParam("slug") String slug, TemplateRequest request);

    /** Makes a template again what it was at first ({@code RevertTemplate}). */
    @POST
    @Path("/{type}/{slug}/revert")
    Template revert(@PathParam("type") TemplateType type, @PathParam("slug") String slug);

    /** How a message would look ({@code PreviewTemplate}). */
    @POST
    @Path("/{type}/{slug}/preview")
    TemplatePreview preview(@PathParam("type") TemplateType type, @PathParam("slug") String slug,
            PreviewTemplateRequest request);

    /**
     * Changes whether Clerk delivers the messages ({@code ToggleTemplateDelivery}).
     *
     * @param deliveredByClerk if not, a webhook does
     */
    @POST
    @Path("/{type}/{slug}/toggle_delivery")
    Template toggleDelivery(@PathParam("type") TemplateType type, @PathParam("slug") String slug,
            @BodyProperty("delivered_by_clerk") boolean deliveredByClerk);
}
