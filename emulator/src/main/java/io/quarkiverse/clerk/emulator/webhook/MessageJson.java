package io.quarkiverse.clerk.emulator.webhook;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Message;

/** E-mails and text messages in the shapes of Clerk's schemas {@code EmailEventPayload} and {@code SmsEventPayload}. */
final class MessageJson {

    /** A number that is nobody's. */
    private static final String SENDER = "+12015550100";
    private static final String QUEUED = "queued";

    Event event(Message message) {
        return switch (message.channel()) {
            case EMAIL -> new Event("email.created", email(message));
            case SMS -> new Event("sms.created", sms(message));
        };
    }

    private static ObjectNode email(Message message) {
        ObjectNode json = Json.resource("email", message.id()).put("slug", message.slug());
        json.put("from_email_name", "noreply").putNull("reply_to_email_name");
        json.put("to_email_address", message.recipient().address());
        json.put("email_address_id", message.recipient().identificationId().orElse(null));
        json.put("user_id", message.recipient().userId().orElse(null));
        json.put("subject", message.subject()).put("body", message.text()).put("body_plain", message.text());
        json.put("status", QUEUED).set("data", data(message));
        return json.put("delivered_by_clerk", message.deliveredByClerk());
    }

    private static ObjectNode sms(Message message) {
        ObjectNode json = Json.resource("sms_message", message.id()).put("slug", message.slug());
        json.put("from_phone_number", SENDER).put("to_phone_number", message.recipient().address());
        json.put("phone_number_id", message.recipient().identificationId().orElse(null));
        json.put("user_id", message.recipient().userId().orElse(null));
        json.put("message", message.text()).put("status", QUEUED).set("data", data(message));
        json.put("delivered_by_clerk", message.deliveredByClerk());
        return json.put("created_at_ms", millis(message.createdAt()));
    }

    /** {@code app.name} is the name in an object of the application. */
    private static ObjectNode data(Message message) {
        ObjectNode json = Json.object();
        message.variables().forEach((name, value) -> {
            String[] path = name.split("\\.", 2);
            if (path.length == 1) {
                json.put(name, value);
            } else {
                json.withObjectProperty(path[0]).put(path[1], value);
            }
        });
        return json;
    }
}
