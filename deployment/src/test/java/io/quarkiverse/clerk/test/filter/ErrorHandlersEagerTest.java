package io.quarkiverse.clerk.test.filter;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class ErrorHandlersEagerTest extends ErrorHandlers {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
