package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.ExternalAccount;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Accounts at other providers, their access tokens, and web3 wallets, below {@code /v1/users/{user_id}}. */
final class UserAccountsResource {

    private static final String ONE = "/users/:user_id/";

    private final Store store;
    private final Finder find;
    private final Clock clock;

    UserAccountsResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, ONE + "oauth_access_tokens/:provider", this::accessTokens)
                .on(DELETE, ONE + "external_accounts/:external_account_id", this::deleteAccount)
                .on(DELETE, ONE + "web3_wallets/:web3_wallet_identification_id", this::deleteWallet);
    }

    private JsonNode accessTokens(ApiRequest request) {
        User user = find.user(request);
        String provider = request.path("provider");
        List<ExternalAccount> accounts = store.rows(ExternalAccount.TYPE).matching(account -> account.userId()
                .equals(user.id()) && account.isOf(provider));
        if (store.rows(ExternalAccount.TYPE).first(account -> account.isOf(provider)).isEmpty()) {
            throw ClerkError.of(404, "oauth_token_provider_not_enabled", "OAuth provider not enabled",
                    "Nobody has an account at " + provider + " in this emulator.");
        }
        if (accounts.stream().anyMatch(account -> account.accessToken().isEmpty())) {
            throw ClerkError.of(422, "oauth_missing_access_token", "Missing OAuth access token",
                    "OAuth access token is missing.");
        }
        return Paging.switched(request, accounts, UserAccountsResource::accessToken);
    }

    private static ObjectNode accessToken(ExternalAccount account) {
        ObjectNode json = Json.object().put("object", "oauth_access_token");
        json.put("external_account_id", account.id());
        json.put("provider_user_id", account.providerUserId());
        json.put("token", account.accessToken().orElseThrow());
        json.putNull("expires_at");
        json.put("provider", account.provider());
        json.putObject("public_metadata");
        json.putNull("label");
        json.set("scopes", Json.texts(account.scopes()));
        return json;
    }

    private JsonNode deleteAccount(ApiRequest request) {
        User user = find.user(request);
        String id = request.path("external_account_id");
        ExternalAccount found = store.rows(ExternalAccount.TYPE).find(id)
                .filter(account -> account.userId().equals(user.id()))
                .orElseThrow(() -> ClerkError.notFound(ExternalAccount.TYPE.noun(), id));
        store.rows(ExternalAccount.TYPE).remove(found.id());
        return Json.deleted("external_account", found.id());
    }

    private JsonNode deleteWallet(ApiRequest request) {
        User user = find.user(request);
        String id = request.path("web3_wallet_identification_id");
        User.Identifications present = user.identifications();
        Predicate<Identification> gone = wallet -> wallet.id().equals(id);
        if (present.web3Wallets().stream().noneMatch(gone)) {
            throw ClerkError.notFound("web3 wallet", id);
        }
        List<Identification> others = present.web3Wallets().stream().filter(gone.negate()).toList();
        String primary = id.equals(present.primaryWeb3WalletId())
                ? others.stream().map(Identification::id).findFirst().orElse(null)
                : present.primaryWeb3WalletId();
        store.users().save(user.withIdentifications(present.withWeb3Wallets(others, primary), clock.instant()));
        return Json.deleted("web3_wallet", id);
    }
}
