package io.quarkiverse.clerk.test.devui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.devui.runtime.spi.McpServerConfiguration;

/** An endpoint of every kind that the Dev UI tells apart. */
class ShownEndpoints {

    @Path("/orders")
    @RequireClerkSession
    public static class Orders {

        @Inject
        ClerkIdentity clerk;

        @GET
        public String mine() {
            return clerk.userId();
        }

        @DELETE
        @Path("{id}")
        @RequireClerkSession(permission = "org:orders:delete", reverification = Reverification.STRICT)
        public void delete(@PathParam("id") String id) {
        }

        @GET
        @Path("/teaser")
        @ClerkSession
        public String teaser() {
            return "teaser";
        }

        @POST
        @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
        @Consumes(MediaType.APPLICATION_JSON)
        public String order(String order) {
            return order;
        }
    }

    @Path("/")
    public static class Open {

        @GET
        public String home() {
            return "home";
        }

        @GET
        @Path("away")
        public Response away() {
            return Response.status(302).header("Location", "https://example.com/").build();
        }
    }

    public interface Described {

        @GET
        @RequireClerkSession(role = "org:admin")
        String report();
    }

    @Path("/reports")
    public static class Reports implements Described {

        @Override
        public String report() {
            return "report";
        }
    }

    /** Lets agents in, as a developer does on a page of Quarkus, for as long as the application runs. */
    @Path("/agents")
    public static class Agents {

        @Inject
        McpServerConfiguration dev;

        @POST
        public void letIn() {
            dev.enable();
        }
    }

    @Path("/events")
    @Singleton
    public static class Events {

        private final Queue<String> types = new ConcurrentLinkedQueue<>();

        void happened(@Observes WebhookEvent event) {
            types.add(event.type());
        }

        @GET
        public String seen() {
            return String.join(" ", types);
        }
    }
}
