package io.quarkiverse.clerk.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.UserEvent;

/** Remembers who signed up. */
@ApplicationScoped
public class SignUps {

    private final List<String> ids = new CopyOnWriteArrayList<>();

    void signedUp(@Observes @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
        ids.add(event.data().id());
    }

    List<String> ids() {
        return ids;
    }
}
