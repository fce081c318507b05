package io.quarkiverse.clerk.test.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class OddRequestsLazyTest extends OddRequests {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application()
            .overrideConfigKey("quarkus.http.auth.proactive", "false");
}
