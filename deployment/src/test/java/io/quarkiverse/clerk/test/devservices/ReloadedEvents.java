package io.quarkiverse.clerk.test.devservices;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.clerk.webhook.WebhookEvent;

/** Tells what happened, one after the other. */
@Path("/")
@Singleton
public class ReloadedEvents {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @ConfigProperty(name = "quarkus.clerk.api-url")
    String emulator;

    void any(@Observes WebhookEvent event) {
        events.add("first " + event.type());
    }

    @GET
    @Path("emulator")
    public String emulator() {
        return emulator;
    }

    @GET
    @Path("next-event")
    public String next() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }
}
