package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A template to look at ({@code PreviewTemplate}). */
public final class PreviewTemplateRequest extends RequestBody<PreviewTemplateRequest> {

    private PreviewTemplateRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    PreviewTemplateRequest with(Map<String, Object> properties) {
        return new PreviewTemplateRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static PreviewTemplateRequest create() {
        return new PreviewTemplateRequest(Map.of());
    }

    /** The id of whom it belongs to. */
    public PreviewTemplateRequest subject(String subject) {
        return set("subject", subject);
    }

    public PreviewTemplateRequest clearSubject() {
        return clear("subject");
    }

    /** With variables. */
    public PreviewTemplateRequest body(String body) {
        return set("body", body);
    }

    /** The part before the {@code @}. */
    public PreviewTemplateRequest fromEmailName(String fromEmailName) {
        return set("from_email_name", fromEmailName);
    }

    /** The part before the {@code @}. */
    public PreviewTemplateRequest replyToEmailName(String replyToEmailName) {
        return set("reply_to_email_name", replyToEmailName);
    }
}
