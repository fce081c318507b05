package org.acme;

import jakarta.ws.rs.core.Application;

import io.quarkiverse.clerk.ClerkSession;

// tag::class[]
@ClerkSession // every endpoint that says nothing itself
public class PortalApplication extends Application {
}
// end::class[]
