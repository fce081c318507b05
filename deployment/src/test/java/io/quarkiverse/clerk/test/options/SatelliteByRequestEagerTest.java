package io.quarkiverse.clerk.test.options;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SatelliteByRequestEagerTest extends SatelliteByRequest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
