package io.quarkiverse.clerk.test.options;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SatelliteByRequestLazyTest extends SatelliteByRequest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application()
            .overrideConfigKey("quarkus.http.auth.proactive", "false");
}
