package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message that Clerk would send.
 *
 * @param slug which template it was made from
 * @param recipient who gets it
 * @param subject empty in text messages
 * @param variables what the template was filled with, codes and links among it
 * @param deliveredByClerk whether Clerk sends it; else the application has to
 */
public record Message(String id, Channel channel, String slug, Recipient recipient, String subject, String text,
        Map<String, String> variables, boolean deliveredByClerk, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<Message> TYPE = new RowType<>("msg", "message");

    public Message {
        variables = Map.copyOf(variables);
    }

    /** The ways in which messages are sent. */
    public enum Channel {
        EMAIL("email", "ema"),
        SMS("sms", "sms");

        private final String templateType;
        private final String prefix;

        Channel(String templateType, String prefix) {
            this.templateType = templateType;
            this.prefix = prefix;
        }

        String templateType() {
            return templateType;
        }

        String prefix() {
            return prefix;
        }
    }

    /**
     * Who gets a message.
     *
     * @param address an e-mail address or a phone number
     * @param identificationId the id of the address, where a user has it already
     */
    public record Recipient(String address, Optional<String> identificationId, Optional<String> userId) {

        /** Somebody who is no user yet. */
        public static Recipient of(String address) {
            return new Recipient(address, Optional.empty(), Optional.empty());
        }

        public static Recipient of(User user, Identification identification) {
            return new Recipient(identification.value(), Optional.of(identification.id()), Optional.of(user.id()));
        }
    }

    /** Without the text, which lets in whoever reads it. */
    @Override
    public String toString() {
        return "Message[" + channel + ", " + slug + ", " + id + "]";
    }
}
