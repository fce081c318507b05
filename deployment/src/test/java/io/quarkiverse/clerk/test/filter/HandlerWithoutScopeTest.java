package io.quarkiverse.clerk.test.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;

import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

class HandlerWithoutScopeTest {

    public static class NoBean implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.empty();
        }
    }

    @Path("orders")
    public static class Orders {
        @GET
        @RequireClerkSession(onError = NoBean.class)
        public String get() {
            return "";
        }
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = EndpointAssertions.application(NoBean.class, Orders.class)
            .assertException(failure -> assertThat(ExceptionUtil.getRootCause(failure))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContainingAll(Orders.class.getName() + "#get", NoBean.class.getName() + " is no CDI bean",
                            "@ApplicationScoped"));

    @Test
    void isNotBuilt() {
        fail("the application must not be built");
    }
}
