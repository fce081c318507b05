package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.emulator.store.Message.Channel;
import io.quarkiverse.clerk.emulator.store.Message.Recipient;

/** The messages that Clerk would send; they are made and kept, the last 200, and go nowhere. */
public final class Outbox {

    private static final int CAPACITY = 200;
    private static final String VERIFICATION_CODE = "verification_code";
    private static final Map<String, String> APPLICATION = Map.of("app.name", "Emulator");

    private final Rows<Message> messages;
    private final Rows<Document> templates;
    private final Ids ids;
    private final Clock clock;

    Outbox(Rows<Message> messages, Rows<Document> templates, Ids ids, Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every message that is still there, oldest first. */
    public List<Message> messages() {
        return messages.all();
    }

    /** The code that shows an e-mail address or a phone number to be somebody's. */
    public Message code(Channel channel, Recipient recipient, String code) {
        return send(channel, VERIFICATION_CODE, recipient, Map.of("otp_code", code));
    }

    /**
     * An e-mail with a link.
     *
     * @param slug of the template, such as {@code invitation}
     */
    public Message link(String slug, Recipient recipient, String url) {
        return send(Channel.EMAIL, slug, recipient, Map.of("action_url", url));
    }

    /** @param slug of the template; there must be one for the channel */
    public Message send(Channel channel, String slug, Recipient recipient, Map<String, String> values) {
        Document template = templates.first(one -> one.text("template_type").equals(channel.templateType())
                && one.text("slug").equals(slug))
                .orElseThrow(() -> new IllegalArgumentException("There is no " + channel.templateType() + " template " + slug));
        Map<String, String> variables = new HashMap<>(APPLICATION);
        variables.putAll(values);
        Instant now = clock.instant();
        Message message = messages.save(new Message(ids.next(channel.prefix()), channel, slug, recipient,
                MessageTemplates.fill(template.text("subject"), variables),
                MessageTemplates.fill(template.text("body"), variables), variables,
                template.properties().path("delivered_by_clerk").asBoolean(true), now, now));
        List<Message> all = messages.all();
        if (all.size() > CAPACITY) {
            messages.remove(all.get(0).id());
        }
        return message;
    }
}
