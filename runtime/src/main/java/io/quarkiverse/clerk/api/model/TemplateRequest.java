package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A template ({@code UpsertTemplate}). */
public final class TemplateRequest extends RequestBody<TemplateRequest> {

    private TemplateRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    TemplateRequest with(Map<String, Object> properties) {
        return new TemplateRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static TemplateRequest create() {
        return new TemplateRequest(Map.of());
    }

    public TemplateRequest name(String name) {
        return set("name", name);
    }

    /** The id of whom it belongs to. */
    public TemplateRequest subject(String subject) {
        return set("subject", subject);
    }

    public TemplateRequest clearSubject() {
        return clear("subject");
    }

    /** What the editor of the dashboard makes. */
    public TemplateRequest markup(String markup) {
        return set("markup", markup);
    }

    public TemplateRequest clearMarkup() {
        return clear("markup");
    }

    /** With variables. */
    public TemplateRequest body(String body) {
        return set("body", body);
    }

    /** Whether Clerk sends it; if not, a webhook does. */
    public TemplateRequest deliveredByClerk(boolean deliveredByClerk) {
        return set("delivered_by_clerk", deliveredByClerk);
    }

    public TemplateRequest clearDeliveredByClerk() {
        return clear("delivered_by_clerk");
    }

    /** The part before the {@code @}. */
    public TemplateRequest fromEmailName(String fromEmailName) {
        return set("from_email_name", fromEmailName);
    }

    /** The part before the {@code @}. */
    public TemplateRequest replyToEmailName(String replyToEmailName) {
        return set("reply_to_email_name", replyToEmailName);
    }
}
