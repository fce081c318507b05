package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The e-mail and SMS templates that an instance has, as far as the emulator knows of Clerk's. */
public final class MessageTemplates {

    public static final RowType<Document> TYPE = new RowType<>("tmpl", "template");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-zA-Z0-9_.]+)\\s*}}");
    private static final String CODE = "otp_code";
    private static final String LINK = "action_url";

    private record Message(String type, String slug, String name, String body, String variable) {

        String id() {
            return "tmpl_emulator" + type + slug.replace("_", "");
        }
    }

    private static final List<Message> MESSAGES = List.of(
            new Message("email", "verification_code", "Verification code", "{{otp_code}} is your code.", CODE),
            new Message("email", "reset_password_code", "Reset password code", "{{otp_code}} resets your password.", CODE),
            new Message("email", "invitation", "Invitation", "You are invited: {{action_url}}", LINK),
            new Message("email", "organization_invitation", "Organization invitation", "Join us: {{action_url}}", LINK),
            new Message("email", "waitlist_invitation", "Waitlist invitation", "It is your turn: {{action_url}}", LINK),
            new Message("sms", "verification_code", "Verification code", "{{otp_code}} is your code.", CODE),
            new Message("sms", "reset_password_code", "Reset password code", "{{otp_code}} resets your password.", CODE));

    private MessageTemplates() {
    }

    static List<Document> originals(Instant now) {
        return MESSAGES.stream().map(message -> new Document(message.id(), properties(message), now, now)).toList();
    }

    /** The template before anybody changed it. */
    public static Document original(String id, Instant now) {
        return originals(now).stream().filter(template -> template.id().equals(id)).findFirst().orElseThrow();
    }

    /** The names of the variables in a text. */
    public static List<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** A text with its variables filled in; one without a value stays as its name. */
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group(1))));
    }

    private static ObjectNode properties(Message message) {
        boolean email = message.type().equals("email");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resource_type", "system").put("template_type", message.type());
        json.put("name", message.name()).put("slug", message.slug()).put("position", 0);
        json.put("can_revert", false).put("can_delete", false).put("can_edit_body", true).put("can_toggle", true);
        json.put("subject", email ? message.name() : null).put("markup", "").put("body", message.body());
        json.set("available_variables", texts("app.name", message.variable()));
        json.set("required_variables", texts(message.variable()));
        json.put("from_email_name", email ? "noreply" : "").put("reply_to_email_name", "");
        return json.put("delivered_by_clerk", true).put("enabled", true).put("flagged_as_suspicious", false);
    }

    private static ArrayNode texts(String... texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }
}
