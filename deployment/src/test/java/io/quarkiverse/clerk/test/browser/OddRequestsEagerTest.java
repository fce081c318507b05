package io.quarkiverse.clerk.test.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class OddRequestsEagerTest extends OddRequests {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
