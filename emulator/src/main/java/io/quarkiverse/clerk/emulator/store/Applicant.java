package io.quarkiverse.clerk.emulator.store;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody has said who signs up.
 *
 * @param clientId the browser; nothing where a backend began the sign-up
 * @param ticket of the invitation that they come with
 */
public record Applicant(Optional<String> clientId, Optional<String> emailAddress, Optional<String> username,
        Optional<String> firstName, Optional<String> lastName, Optional<Password> password, ObjectNode unsafeMetadata,
        Optional<String> ticket) {

    public static Applicant of(Optional<String> clientId) {
        return new Applicant(clientId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
    }

    /** Somebody of whom only the address and the name are known. */
    static Applicant named(String emailAddress, String firstName, String lastName) {
        return new Applicant(Optional.empty(), Optional.of(emailAddress), Optional.empty(), Optional.of(firstName),
                Optional.of(lastName), Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
    }

    public Applicant withEmailAddress(String value) {
        return new Applicant(clientId, Optional.of(value), username, firstName, lastName, password, unsafeMetadata, ticket);
    }

    public Applicant withTicket(String address, String value) {
        return new Applicant(clientId, Optional.of(address), username, firstName, lastName, password, unsafeMetadata,
                Optional.of(value));
    }
}
