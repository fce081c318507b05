package org.acme;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.ApiKey;
import io.quarkiverse.clerk.api.model.CreateApiKeyRequest;
import io.quarkiverse.clerk.api.model.CreateM2mTokenRequest;
import io.quarkiverse.clerk.api.model.M2mTokenFormat;

@ApplicationScoped
public class PartnerKeys {

    private final ClerkClient clerk;

    PartnerKeys(ClerkClient clerk) {
        this.clerk = clerk;
    }

    // tag::create[]
    /** A key that ends after a year, or when it is revoked. */
    ApiKey create(String userId) {
        return clerk.apiKeys().create(CreateApiKeyRequest.create("Export", userId)
                .scopes("invoices:export")
                .expiresIn(Duration.ofDays(365))); // <1>
    }

    void revoke(ApiKey key) {
        clerk.apiKeys().revoke(key.id(), "No longer used");
    }
    // end::create[]

    // tag::m2m[]
    /** Sent to the other machine as {@code Authorization: Bearer <token>}. */
    String tokenOfThisMachine() {
        return clerk.m2mTokens().create(CreateM2mTokenRequest.create()
                .tokenFormat(M2mTokenFormat.JWT)
                .minRemainingTtl(Duration.ofMinutes(5))).token(); // <1>
    }
    // end::m2m[]
}
