package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.ApiKey;
import io.quarkiverse.clerk.api.model.CreateApiKeyRequest;
import io.quarkiverse.clerk.api.model.CreateM2mTokenRequest;
import io.quarkiverse.clerk.api.model.CreateMachineRequest;
import io.quarkiverse.clerk.api.model.Machine;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

// tag::class[]
@QuarkusTest
class InvoiceResourceTest {

    @Inject
    ClerkClient clerk;

    @Test
    void apiKey() {
        ApiKey key = clerk.apiKeys().create(CreateApiKeyRequest.create("Reports", "user_emulatormember"));

        with(key.secret()).get("/invoices").then().statusCode(200).body("[0]", equalTo("Invoice of user_emulatormember"));

        clerk.apiKeys().revoke(key.id(), null);
        with(key.secret()).get("/invoices").then().statusCode(401);
    }

    @Test
    void scopes() {
        ApiKey key = clerk.apiKeys().create(CreateApiKeyRequest.create("Reports", "user_emulatormember"));
        ApiKey exporting = clerk.apiKeys()
                .create(CreateApiKeyRequest.create("Reports", "user_emulatormember").scopes("invoices:export"));

        with(key.secret()).post("/invoices/export").then().statusCode(403);
        with(exporting.secret()).post("/invoices/export").then().statusCode(200).body(equalTo("Exported by Reports"));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    // end::class[]
    @ConfigProperty(name = "quarkus.clerk.api-url")
    String emulator;
    @ConfigProperty(name = "quarkus.clerk.secret-key")
    String secretKey;
    @Inject
    PartnerKeys keys;

    @Test
    void keyOfAPartner() {
        ApiKey key = keys.create("user_emulatormember");

        with(key.secret()).post("/invoices/export").then().statusCode(200).body(equalTo("Exported by Export"));
        with(key.secret()).delete("/invoices/1").then().statusCode(403);
        keys.revoke(key);
        with(key.secret()).post("/invoices/export").then().statusCode(401);
    }

    @Test
    void lax() {
        ApiKey key = clerk.apiKeys()
                .create(CreateApiKeyRequest.create("Reports", "user_emulatormember").scopes("prices:details"));

        with(key.secret()).get("/invoices/prices").then().statusCode(200).body(equalTo("All prices"));
        with("ak_unknown").get("/invoices/prices").then().statusCode(200).body(equalTo("Prices"));
    }

    @Test
    void machine() {
        Machine machine = clerk.machines().create(CreateMachineRequest.create("Warehouse"));
        String machineKey = clerk.machines().getSecretKey(machine.id()).secret();
        String token = clerk.m2mTokens().create(CreateM2mTokenRequest.create(), machineKey).token();

        with(token).post("/invoices/sync").then().statusCode(200).body(equalTo("Synchronized with " + machine.id()));
        with(token).get("/invoices").then().statusCode(401);
    }

    @Test
    void oauthApplication() {
        with(oauthToken("invoices:export")).post("/invoices/export").then().statusCode(200).body(startsWith("Exported by"));
        with(oauthToken("profile")).post("/invoices/export").then().statusCode(403).header("WWW-Authenticate",
                containsString("error=\"insufficient_scope\", scope=\"invoices:export\""));
    }

    /** As if a user had given it to an application. */
    private String oauthToken(String scope) {
        return given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json")
                .body(Map.of("user_id", "user_emulatormember", "scopes", List.of(scope), "format", "jwt"))
                .post("/emulator/oauth_access_tokens").then().statusCode(200).extract().path("access_token");
    }
    // tag::class[]
}
// end::class[]
