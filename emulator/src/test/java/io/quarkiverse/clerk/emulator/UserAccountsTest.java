package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class UserAccountsTest extends EmulatorTestBase {

    private static final String WALLET = "0x" + "ab".repeat(20);

    @Test
    void accessTokensOfOtherProviders() {
        for (String provider : List.of("google", "oauth_google")) {
            get("/users/" + MEMBER + "/oauth_access_tokens/" + provider).statusCode(200)
                    .body("[0].object", equalTo("oauth_access_token")).body("[0].provider", equalTo("oauth_google"))
                    .body("[0].token", equalTo("emulator-google-access-token"))
                    .body("[0].scopes", contains("email", "openid", "profile"));
        }
        get("/users/" + MEMBER + "/oauth_access_tokens/google?paginated=true").body("total_count", equalTo(1));
        get("/users/" + SOLO + "/oauth_access_tokens/google").statusCode(200).body("$", hasSize(0));
        assertError(get("/users/" + MEMBER + "/oauth_access_tokens/github"), 404, "oauth_token_provider_not_enabled");
        assertError(get("/users/user_x/oauth_access_tokens/google"), 404, "resource_not_found");
    }

    @Test
    void externalAccountsAreShownFoundAndDeleted() {
        get("/users/" + MEMBER).body("external_accounts[0].provider", equalTo("oauth_google"))
                .body("external_accounts[0].verification.status", equalTo("verified"))
                .body("email_addresses[0].linked_to[0].type", equalTo("oauth_google"));
        get("/users?provider=google").body("id", contains(MEMBER));
        get("/users?provider=oauth_google&provider_user_id=100000000000000000001").body("id", contains(MEMBER));
        get("/users?provider=oauth_google&provider_user_id=2").body("$", hasSize(0));
        assertError(get("/users?provider_user_id=2"), 422, "form_param_missing", "provider");

        String account = "/external_accounts/eac_emulatormember";
        assertError(delete("/users/" + SOLO + account), 404, "resource_not_found");
        delete("/users/" + MEMBER + account).statusCode(200).body("deleted", equalTo(true))
                .body("object", equalTo("external_account"));
        get("/users/" + MEMBER).body("external_accounts", hasSize(0)).body("email_addresses[0].linked_to", hasSize(0));
    }

    @Test
    void web3Wallets() {
        String id = post("/users", Map.of("web3_wallet", List.of(WALLET))).statusCode(200)
                .body("web3_wallets[0].web3_wallet", equalTo(WALLET)).extract().path("id");
        get("/users?web3_wallet=" + WALLET).body("id", contains(id));
        assertError(post("/users", Map.of("web3_wallet", List.of(WALLET))), 422, "form_identifier_exists", "web3_wallet");
        assertError(post("/users", Map.of("web3_wallet", List.of("0x1"))), 422, "form_param_format_invalid",
                "web3_wallet");
        String wallet = get("/users/" + id).extract().path("primary_web3_wallet_id");
        delete("/users/" + id + "/web3_wallets/" + wallet).statusCode(200).body("object", equalTo("web3_wallet"));
        get("/users/" + id).body("web3_wallets", hasSize(0)).body("primary_web3_wallet_id", nullValue());
        assertError(delete("/users/" + id + "/web3_wallets/" + wallet), 404, "resource_not_found");
    }

    @Test
    void passkeysAndTrustedDevices() {
        get("/users/" + MEMBER).body("passkeys.name", contains("Notebook"))
                .body("passkeys[0].verification.strategy", equalTo("passkey"));
        assertError(delete("/users/" + SOLO + "/passkeys/idn_emulatorpasskey"), 404, "resource_not_found");
        delete("/users/" + MEMBER + "/passkeys/idn_emulatorpasskey").statusCode(200).body("object", equalTo("passkey"));
        get("/users/" + MEMBER).body("passkeys", hasSize(0));

        String devices = "/users/" + MEMBER + "/trusted_devices";
        get(devices).statusCode(200).body("total_count", equalTo(1)).body("data[0].status", equalTo("active"));
        delete(devices + "/trdev_emulatormember").statusCode(200).body("status", equalTo("revoked"))
                .body("revoked_at", equalTo(START.toEpochMilli()));
        get(devices).body("data[0].status", equalTo("revoked"));
        get("/users/" + SOLO + "/trusted_devices").body("total_count", equalTo(0));
        assertError(delete(devices + "/trdev_x"), 404, "resource_not_found");
    }
}
