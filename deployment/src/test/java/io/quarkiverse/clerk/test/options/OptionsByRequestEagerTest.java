package io.quarkiverse.clerk.test.options;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class OptionsByRequestEagerTest extends OptionsByRequest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
