package io.quarkiverse.clerk.test.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

/** The build fails and says all that is wrong; the single mistakes are in {@code SessionValidationTest}. */
class MistakesTest {

    @ApplicationScoped
    public static class PlainBean {
        @RequireClerkSession
        public void work() {
        }
    }

    @Path("orders")
    public static class Orders {
        @GET
        @ClerkSession
        @RequireClerkSession(permission = "delete")
        public String get() {
            return "";
        }
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = EndpointAssertions.application(PlainBean.class, Orders.class)
            .assertException(failure -> assertThat(ExceptionUtil.getRootCause(failure))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContainingAll(PlainBean.class.getName() + "#work protects nothing",
                            Orders.class.getName() + "#get has both", "the permission 'delete' has not the form"));

    @Test
    void isNotBuilt() {
        fail("the application must not be built");
    }
}
