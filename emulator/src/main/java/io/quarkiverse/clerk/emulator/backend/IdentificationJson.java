package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.ExternalAccount;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;

/** What identifies users, in the shapes of Clerk's schemas {@code EmailAddress}, {@code PhoneNumber} and so on. */
final class IdentificationJson {

    private final Store store;
    private final Clock clock;

    IdentificationJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode emailAddress(Identification email) {
        ObjectNode json = Json.resource("email_address", email.id()).put("email_address", email.value());
        addVerification(json, email);
        List<ExternalAccount> linked = store.rows(ExternalAccount.TYPE).matching(account -> account.emailAddress()
                .equalsIgnoreCase(email.value()));
        json.set("linked_to", Json.array(linked.stream()
                .map(account -> Json.object().put("type", account.provider()).put("id", account.identificationId())).toList()));
        json.put("matches_sso_connection", false);
        return addTimes(json, email);
    }

    ObjectNode phoneNumber(User user, Identification phone) {
        ObjectNode json = Json.resource("phone_number", phone.id()).put("phone_number", phone.value());
        json.put("reserved_for_second_factor", phone.secondFactor());
        json.put("default_second_factor", phone.secondFactor() && user.secondFactors().totp().isEmpty());
        addVerification(json, phone);
        json.putArray("linked_to");
        json.putNull("backup_codes");
        return addTimes(json, phone);
    }

    ObjectNode web3Wallet(Identification wallet) {
        ObjectNode json = Json.resource("web3_wallet", wallet.id()).put("web3_wallet", wallet.value());
        json.set("verification", wallet.verification().map(this::verification).orElse(null));
        return addTimes(json, wallet);
    }

    ObjectNode externalAccount(ExternalAccount account, User user) {
        ObjectNode json = Json.resource("external_account", account.id());
        json.put("provider", account.provider());
        json.put("identification_id", account.identificationId());
        json.put("provider_user_id", account.providerUserId());
        json.put("approved_scopes", String.join(" ", account.scopes()));
        json.put("email_address", account.emailAddress());
        json.put("email_address_verified", true);
        json.put("first_name", Optional.ofNullable(user.profile().firstName()).orElse(""));
        json.put("last_name", Optional.ofNullable(user.profile().lastName()).orElse(""));
        json.put("avatar_url", "");
        json.put("image_url", "");
        json.putNull("username").putNull("phone_number").putNull("label");
        json.putObject("public_metadata");
        json.putObject("verification").put("object", "verification_oauth").put("status", "verified")
                .put("strategy", account.provider()).put("expire_at", millis(account.createdAt())).putNull("attempts");
        json.put("created_at", millis(account.createdAt()));
        return json.put("updated_at", millis(account.updatedAt()));
    }

    /** Without an id: inside an identification. */
    private ObjectNode verification(Verification verification) {
        Instant now = clock.instant();
        ObjectNode json = Json.object().put("object", verification.isByAdmin() ? "verification_admin" : "verification_otp");
        json.put("status", verification.statusAt(now).text());
        json.put("strategy", verification.strategy());
        json.put("attempts", verification.isByAdmin() ? null : Integer.valueOf(verification.attempts()));
        return json.put("expire_at", millis(verification.expireAt().orElse(null)));
    }

    /** With its id: by itself. */
    ObjectNode identifiedVerification(Verification verification) {
        return verification(verification).put("id", verification.id()).putNull("channel");
    }

    private void addVerification(ObjectNode json, Identification identification) {
        json.put("reserved", identification.reserved());
        json.set("verification", identification.verification().map(this::verification).orElse(null));
    }

    private static ObjectNode addTimes(ObjectNode json, Identification identification) {
        json.put("created_at", millis(identification.createdAt()));
        return json.put("updated_at", millis(identification.updatedAt()));
    }
}
