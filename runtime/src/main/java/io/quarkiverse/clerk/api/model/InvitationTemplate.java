package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The email template of an invitation; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record InvitationTemplate(@JsonValue String value) implements OpenEnum {

    public static final InvitationTemplate INVITATION = new InvitationTemplate("invitation");
    public static final InvitationTemplate WAITLIST_INVITATION = new InvitationTemplate("waitlist_invitation");

    public InvitationTemplate {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InvitationTemplate of(Object json) {
        return OpenEnums.read(json, InvitationTemplate::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
