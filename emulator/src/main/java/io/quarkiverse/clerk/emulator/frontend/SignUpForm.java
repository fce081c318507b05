package io.quarkiverse.clerk.emulator.frontend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.CredentialsForm;
import io.quarkiverse.clerk.emulator.backend.MetadataBodies;
import io.quarkiverse.clerk.emulator.backend.UserForm;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Admissions;
import io.quarkiverse.clerk.emulator.store.Applicant;
import io.quarkiverse.clerk.emulator.store.Credentials;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.SecondFactors;
import io.quarkiverse.clerk.emulator.store.SignUp;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;
import io.quarkiverse.clerk.emulator.store.Verification;

/** Reads what somebody says who signs up, and makes a user of it. */
final class SignUpForm {

    private static final String EMAIL = Kind.EMAIL_ADDRESS.text();
    private static final String PASSWORD = "password";
    private static final String USERNAME = "username";
    private static final String FIRST_NAME = "first_name";
    private static final String LAST_NAME = "last_name";
    private static final String METADATA = "unsafe_metadata";

    private final Store store;
    private final Admissions admissions;
    private final UserIdentifiers identifiers;
    private final CredentialsForm credentials;
    private final UserForm users;
    private final Clock clock;

    SignUpForm(Store store, Clock clock) {
        this.store = store;
        this.admissions = new Admissions(store, clock);
        this.identifiers = new UserIdentifiers(store);
        this.credentials = new CredentialsForm(store, clock);
        this.users = new UserForm(store, clock);
        this.clock = clock;
    }

    /** What was not sent stays. Another address has to be verified anew; the one of an invitation is verified. */
    SignUp read(Form form, SignUp present) {
        Applicant before = present.applicant();
        Optional<String> username = form.text(USERNAME).or(before::username);
        identifiers.checkProfile(new UserProfile(null, username.orElse(null), null, null, null), "");
        Applicant after = new Applicant(before.clientId(), before.emailAddress(), username,
                form.text(FIRST_NAME).or(before::firstName), form.text(LAST_NAME).or(before::lastName),
                password(form).or(before::password), metadata(form, before.unsafeMetadata()), before.ticket());
        Optional<String> ticket = form.text("ticket");
        if (ticket.isPresent()) {
            String address = admissions.invited(ticket.get()).orElseThrow(SignInResource::invalidTicket);
            requireFree(address);
            return present.with(after.withTicket(address, ticket.get()), Optional.of(Verification.by("ticket")),
                    clock.instant());
        }
        Optional<String> address = form.text(EMAIL).filter(text -> before.emailAddress().filter(text::equals).isEmpty());
        address.ifPresent(this::requireFree);
        return address.map(text -> present.with(after.withEmailAddress(text), Optional.empty(), clock.instant()))
                .orElseGet(() -> present.with(after, present.verification(), clock.instant()));
    }

    private void requireFree(String address) {
        Kind.EMAIL_ADDRESS.check(address);
        if (store.users().byEmailAddress(address).isPresent()) {
            String message = "That email address is taken. Please try another.";
            throw ClerkError.of(422, "form_identifier_exists", message, message).at(EMAIL);
        }
    }

    private Optional<Password> password(Form form) {
        return form.text(PASSWORD).isEmpty() ? Optional.empty()
                : credentials.read(form.body(PASSWORD), new Credentials(Optional.empty(), SecondFactors.NONE)).password();
    }

    private static ObjectNode metadata(Form form, ObjectNode present) {
        return form.text(METADATA).isEmpty() ? present
                : MetadataBodies.replacement(form.body(METADATA), Metadata.EMPTY).unsafeMetadata();
    }

    /** @throws ClerkError when somebody else got the address, or the invitation was revoked, meanwhile */
    Admission complete(SignUp signUp) {
        Applicant applicant = signUp.applicant();
        if (applicant.ticket().isPresent()) {
            Admission admission = admissions.accept(applicant.ticket().get()).orElseThrow(SignInResource::invalidTicket);
            User user = users.update(admission.user(), profile(signUp));
            return new Admission(finished(user, signUp), admission.organizationId(), admission.actor(),
                    admission.sessionLifetime(), admission.redirectUrl());
        }
        Body body = profile(signUp, Json.object().set(EMAIL, Json.texts(List.of(applicant.emailAddress().orElseThrow()))));
        return Admission.of(finished(users.create(body), signUp), Optional.empty());
    }

    private static Body profile(SignUp signUp) {
        return profile(signUp, Json.object());
    }

    private static Body profile(SignUp signUp, ObjectNode json) {
        signUp.applicant().username().ifPresent(text -> json.put(USERNAME, text));
        signUp.applicant().firstName().ifPresent(text -> json.put(FIRST_NAME, text));
        signUp.applicant().lastName().ifPresent(text -> json.put(LAST_NAME, text));
        signUp.externalId().ifPresent(text -> json.put("external_id", text));
        return Body.of(json);
    }

    /** With what only the sign-up knows: the password, unsafe metadata, and how the address was verified. */
    private User finished(User user, SignUp signUp) {
        Metadata metadata = new Metadata(user.metadata().publicMetadata(), user.metadata().privateMetadata(),
                signUp.applicant().unsafeMetadata());
        List<Identification> emails = user.identifications().emailAddresses().stream()
                .map(email -> email.with(signUp.verification(), clock.instant())).toList();
        return store.users().save(user.withMetadata(metadata, clock.instant())
                .withPassword(signUp.applicant().password(), clock.instant())
                .withIdentifications(user.identifications().withEmailAddresses(emails,
                        user.identifications().primaryEmailAddressId()), clock.instant()));
    }
}
