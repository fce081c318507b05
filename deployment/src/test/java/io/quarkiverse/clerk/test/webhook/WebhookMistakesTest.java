package io.quarkiverse.clerk.test.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.OrganizationEvent;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

class WebhookMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Observers.class))
            .assertException(failure -> assertThat(ExceptionUtil.getRootCause(failure)).hasMessageContaining(
                    "Observers#misspelt observes \"user.craeted\", and Clerk has no webhook of this type. Did you mean"
                            + " \"user.created\"?")
                    .hasMessageContaining("Observers#wrongClass would never be called: \"user.deleted\" comes as"
                            + " io.quarkiverse.clerk.webhook.DeletedEvent, not as"
                            + " io.quarkiverse.clerk.webhook.OrganizationEvent"));

    @Test
    void doesNotBuild() {
        Assertions.fail("The application has mistakes and was built");
    }

    @ApplicationScoped
    static class Observers {

        void misspelt(@Observes @ClerkEvent("user.craeted") UserEvent event) {
        }

        void wrongClass(@Observes @ClerkEvent(ClerkEventType.USER_DELETED) OrganizationEvent event) {
        }
    }
}
