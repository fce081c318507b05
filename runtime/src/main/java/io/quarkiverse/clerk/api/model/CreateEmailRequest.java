package io.quarkiverse.clerk.api.model;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An email to send ({@code CreateEmail}, {@code CreateEmailBatch}). */
public final class CreateEmailRequest extends RequestBody<CreateEmailRequest> {

    private static final String TO = "to";
    private static final String ADDRESS = "address";
    private static final String ATTACHMENTS = "attachments";

    private CreateEmailRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateEmailRequest with(Map<String, Object> properties) {
        return new CreateEmailRequest(properties);
    }

    /**
     * A recipient and a text are to be set, too.
     *
     * @param from the address of the sender, in the verified domain of the production instance
     * @param subject up to 998 characters
     */
    public static CreateEmailRequest create(String from, String subject) {
        return new CreateEmailRequest(Map.of()).set("from", Map.of(ADDRESS, from)).set("subject", subject);
    }

    /** The name of the sender. */
    public CreateEmailRequest fromName(String name) {
        return set("from", Map.of(ADDRESS, ((Map<?, ?>) properties().get("from")).get(ADDRESS), "name", name));
    }

    /** The address of the recipient; this or {@link #toUser(String)} is required. */
    public CreateEmailRequest to(String address) {
        return set(TO, Map.of(ADDRESS, address));
    }

    /** The recipient by user id: the primary email address. */
    public CreateEmailRequest toUser(String userId) {
        return set(TO, Map.of("user_id", userId));
    }

    /** Further recipients, 50 at most with the others. */
    public CreateEmailRequest cc(String... addresses) {
        return setAll("cc", addresses);
    }

    /** Further recipients whom the others do not see. */
    public CreateEmailRequest bcc(String... addresses) {
        return setAll("bcc", addresses);
    }

    /** Where answers go. */
    public CreateEmailRequest replyTo(String address) {
        return set("reply_to", Map.of(ADDRESS, address));
    }

    /** The text in HTML, which wins over the plain one; one of the two is required. */
    public CreateEmailRequest html(String html) {
        return set("html", html);
    }

    /** The plain text. */
    public CreateEmailRequest text(String text) {
        return set("text", text);
    }

    /** Headers for threads and unsubscribing, and {@code X-…} ones. */
    public CreateEmailRequest headers(Map<String, String> headers) {
        return set("headers", headers);
    }

    /** One file more; ten at most, with one mebibyte in all. */
    public CreateEmailRequest attach(String filename, byte[] content) {
        List<Object> attachments = new ArrayList<>();
        if (properties().get(ATTACHMENTS) instanceof List<?> earlier) {
            attachments.addAll(earlier);
        }
        attachments.add(Map.of("filename", filename, "content", Base64.getEncoder().encodeToString(content)));
        return set(ATTACHMENTS, attachments);
    }

    /**
     * In a batch, has the email sent once, however often it is asked to: 1 to 255 ASCII letters, digits, underscores and
     * hyphens. An email by itself has it in a header.
     */
    public CreateEmailRequest idempotencyKey(String key) {
        return set("idempotency_key", key);
    }
}
