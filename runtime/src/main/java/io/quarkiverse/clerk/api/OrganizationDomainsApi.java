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

import io.quarkiverse.clerk.api.model.CreateOrganizationDomainRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.OrganizationDomain;
import io.quarkiverse.clerk.api.model.OrganizationDomainQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.UpdateOrganizationDomainRequest;

/** The email domains of organizations (Clerk: Organization Domains). */
@BackendApi
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationDomainsApi {

    /** The domains of an organization ({@code ListOrganizationDomains}). */
    @GET
    @Path("/organizations/{organizationId}/domains")
    Page<OrganizationDomain> list(@PathParam("organizationId") String organizationId, @BeanParam OrganizationDomainQuery query);

    /** The domains of all organizations ({@code ListAllOrganizationDomains}). */
    @GET
    @Path("/organization_domains")
    Page<OrganizationDomain> listAll(@BeanParam OrganizationDomainQuery query);

    /** A new domain ({@code CreateOrganizationDomain}). */
    @POST
    @Path("/organizations/{organizationId}/domains")
    OrganizationDomain create(@PathParam("organizationId") String organizationId, CreateOrganizationDomainRequest request);

    /** Changes a domain ({@code UpdateOrganizationDomain}). */
    @PATCH
    @Path("/organizations/{organizationId}/domains/{domainId}")
    OrganizationDomain update(@PathParam("organizationId") String organizationId, @PathParam("domainId") String domainId,
            UpdateOrganizationDomainRequest request);

    /** Deletes a domain ({@code DeleteOrganizationDomain}). */
    @DELETE
    @Path("/organizations/{organizationId}/domains/{domainId}")
    DeletedObject delete(@PathParam("organizationId") String organizationId, @PathParam("domainId") String domainId);

    /** Looks for the DNS record that proves that a domain is theirs ({@code VerifyOrganizationDomainOwnership}). */
    @POST
    @Path("/organizations/{organizationId}/domains/{domainId}/verify_ownership")
    OrganizationDomain verifyOwnership(@PathParam("organizationId") String organizationId,
            @PathParam("domainId") String domainId);
}
