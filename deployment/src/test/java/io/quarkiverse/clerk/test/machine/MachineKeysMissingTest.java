package io.quarkiverse.clerk.test.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkus.test.QuarkusUnitTest;

/** What an endpoint accepts must be verifiable, or the application does not start. */
class MachineKeysMissingTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .withApplicationRoot(jar -> jar.addClass(Orders.class))
            .withConfiguration("quarkus.clerk.machine-secret-key=ak_machine")
            .assertException(failure -> assertThat(failure).hasMessageContaining("Clerk is not configured correctly")
                    .hasMessageContaining("quarkus.clerk.secret-key (CLERK_SECRET_KEY) is missing: " + Orders.class.getName()
                            + "#list accepts API keys")
                    .hasMessageContaining("quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY) is missing: "
                            + Orders.class.getName() + "#list accepts OAuth tokens"));

    @Test
    void doesNotStart() {
        fail("the application started");
    }

    @Path("orders")
    public static class Orders {

        @GET
        @RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.OAUTH_TOKEN })
        public String list() {
            return "";
        }
    }
}
