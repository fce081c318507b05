package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CheckProxyRequest;
import io.quarkiverse.clerk.api.model.CreateDomainRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Domain;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.ProxyCheck;
import io.quarkiverse.clerk.api.model.UpdateDomainRequest;

/** The domains of the application (Clerk: Domains, Proxy Checks). */
@BackendApi
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DomainsApi {

    /** The domains ({@code ListDomains}). */
    @GET
    @Path("/domains")
    Page<Domain> list();

    /** A new satellite domain ({@code AddDomain}). */
    @POST
    @Path("/domains")
    Domain create(CreateDomainRequest request);

    /** Changes a domain; with a new name, DNS records must be added ({@code UpdateDomain}). */
    @PATCH
    @Path("/domains/{domainId}")
    Domain update(@PathParam("domainId") String domainId, UpdateDomainRequest request);

    /** Deletes a satellite domain ({@code DeleteDomain}). */
    @DELETE
    @Path("/domains/{domainId}")
    DeletedObject delete(@PathParam("domainId") String domainId);

    /** Checks the proxy of a domain and keeps the result; one that works can be switched to ({@code VerifyDomainProxy}). */
    @POST
    @Path("/proxy_checks")
    ProxyCheck checkProxy(CheckProxyRequest request);
}
