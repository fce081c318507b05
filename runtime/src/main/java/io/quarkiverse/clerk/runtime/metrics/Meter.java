package io.quarkiverse.clerk.runtime.metrics;

import java.util.List;

/** What is counted or timed. */
enum Meter {

    DECISIONS("clerk.authentication.decisions", "Decisions about requests", "instance", "outcome", "reason", "token_type"),
    VERIFICATIONS("clerk.token.verification", "Verifications of tokens", "instance", "token_type", "outcome", "reason"),
    LOOK_UPS("clerk.token.cache", "Look-ups of session tokens among those that were verified before", "instance", "result"),
    KEY_FETCHES("clerk.keys.fetch", "Requests to Clerk for the keys that verify tokens", "instance", "outcome", "reason"),
    WEBHOOKS("clerk.webhooks", "Webhooks that Clerk sent", "instance", "type", "outcome");

    private final String text;
    private final String description;
    private final List<String> tags;

    Meter(String text, String description, String... tags) {
        this.text = text;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** Its name in the registry. */
    String text() {
        return text;
    }

    String description() {
        return description;
    }

    /** The names of its tags, which every series has. */
    List<String> tags() {
        return tags;
    }
}
