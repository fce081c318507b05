package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The e-mail addresses, or the phone numbers, of all users, which are parts of them. */
public record OwnedIdentifications(Kind kind, Store store, IdentificationJson json, Clock clock) {

    /** One of them, with whose it is. */
    record Owned(User user, Identification identification) {
    }

    public static OwnedIdentifications of(Kind kind, Store store, Clock clock) {
        return new OwnedIdentifications(kind, store, new IdentificationJson(store, clock), clock);
    }

    /** The path of the collection. */
    public String path() {
        return kind == Kind.EMAIL_ADDRESS ? "/email_addresses" : "/phone_numbers";
    }

    Owned find(ApiRequest request) {
        String id = request.path("id");
        return store.users().byIdentification(id)
                .flatMap(user -> of(user).stream().filter(one -> one.id().equals(id)).findFirst()
                        .map(one -> new Owned(user, one)))
                .orElseThrow(() -> ClerkError.notFound(kind.text().replace('_', ' '), id));
    }

    public List<Identification> of(User user) {
        return kind == Kind.EMAIL_ADDRESS ? user.identifications().emailAddresses() : user.identifications().phoneNumbers();
    }

    /** The id of the primary one; null where there is none. */
    public String primaryOf(User user) {
        return kind == Kind.EMAIL_ADDRESS ? user.identifications().primaryEmailAddressId()
                : user.identifications().primaryPhoneNumberId();
    }

    /** The id of the primary one, or of this one where there is none and it may be; else null. */
    public String primaryOf(User user, Identification candidate) {
        String present = primaryOf(user);
        return present == null && candidate.verified() ? candidate.id() : present;
    }

    /** Those of the user with a changed one in the place of what it was. */
    public List<Identification> with(User user, Identification changed) {
        return of(user).stream().map(one -> one.id().equals(changed.id()) ? changed : one).toList();
    }

    public User save(User user, List<Identification> all, String primaryId) {
        User.Identifications present = user.identifications();
        return store.users().save(user.withIdentifications(kind == Kind.EMAIL_ADDRESS
                ? present.withEmailAddresses(all, primaryId)
                : present.withPhoneNumbers(all, primaryId), clock.instant()));
    }

    public ObjectNode json(User user, Identification identification) {
        return kind == Kind.EMAIL_ADDRESS ? json.emailAddress(identification) : json.phoneNumber(user, identification);
    }
}
