package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AuditLog;
import io.quarkiverse.clerk.api.model.AuditLogQuery;
import io.quarkiverse.clerk.api.model.Page;

/** What happened in the instance (Clerk: Audit Logs). */
@BackendApi
@Path("/audit_logs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AuditLogsApi {

    /**
     * Audit logs, the newest first ({@code ListAuditLogs}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     */
    @GET
    Page<AuditLog> list(@BeanParam AuditLogQuery query);

    /**
     * One audit log, with its payload ({@code GetAuditLog}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     *
     * @param key its time in milliseconds, a colon and its id
     */
    @GET
    @Path("/{key}")
    AuditLog get(@PathParam("key") String key);
}
