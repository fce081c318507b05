package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AgentTask;
import io.quarkiverse.clerk.api.model.CreateAgentTaskRequest;

/** What agents do in the name of users (Clerk: Agent Tasks). */
@BackendApi
@Path("/agents/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AgentTasksApi {

    /** A new task ({@code CreateAgentTask}). */
    @POST
    AgentTask create(CreateAgentTaskRequest request);

    /** Revokes a task ({@code RevokeAgentTask}). */
    @POST
    @Path("/{agentTaskId}/revoke")
    AgentTask revoke(@PathParam("agentTaskId") String agentTaskId);
}
