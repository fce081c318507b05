package org.acme;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRequest;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.smallrye.mutiny.Uni;

// tag::class[]
@ApplicationScoped
public class Domains implements ClerkOptionsResolver {

    @Override
    public Uni<ClerkRequestOptions> resolve(ClerkRequest request) {
        ClerkRequestOptions asConfigured = ClerkRequestOptions.none();
        return Uni.createFrom().item(switch (request.host()) {
            case "partners.example.com" -> asConfigured.withInstance("partners");
            case "shop.example.net" -> asConfigured.withSatellite(true).withDomain("shop.example.net");
            default -> asConfigured;
        });
    }
}
// end::class[]
