package io.quarkiverse.clerk.test.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

class SwitchedOffTest {

    @Path("orders")
    public static class Orders {
        @GET
        @RequireClerkSession
        public String get() {
            return "";
        }
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = EndpointAssertions.application(Orders.class)
            .overrideConfigKey("quarkus.clerk.enabled", "false")
            .assertException(failure -> assertThat(ExceptionUtil.getRootCause(failure))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContainingAll(Orders.class.getName() + "#get protects nothing: the extension is switched off"));

    @Test
    void isNotBuilt() {
        fail("the application must not be built");
    }
}
