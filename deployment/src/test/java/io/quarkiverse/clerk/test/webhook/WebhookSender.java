package io.quarkiverse.clerk.test.webhook;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.restassured.response.Response;

/** Sends webhooks as Svix does for Clerk; written without the extension's own code, so that it can disagree. */
final class WebhookSender {

    static final String SECRET = "whsec_Y29uZm9ybWFuY2Utc2lnbmluZy1rZXktMzItYnl0ZXM=";

    private final String path;
    private final String secret;

    WebhookSender(String path, String secret) {
        this.path = path;
        this.secret = secret;
    }

    int send(String id, String type, String data) {
        return send(id, body(type, data)).statusCode();
    }

    Response send(String id, String body) {
        long now = Instant.now().getEpochSecond();
        return send(id, now, sign(id, now, body), body);
    }

    Response send(String id, long timestamp, String signature, String body) {
        return given().contentType("application/json").header("svix-id", id).header("svix-timestamp", timestamp)
                .header("svix-signature", signature).body(body.getBytes(StandardCharsets.UTF_8)).post(path);
    }

    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(String type, String data) {
        return """
                {"object":"event","type":"%s","timestamp":1716883200123,"instance_id":"ins_1","data":%s,
                 "event_attributes":{"http_request":{"client_ip":"192.0.2.1","user_agent":"Test"}}}""".formatted(type, data);
    }
}
