package io.quarkiverse.clerk.test.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.emulator.InstanceType;
import io.quarkus.test.QuarkusUnitTest;

class HttpApplicationProductionTest extends HttpApplicationRows {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application(InstanceType.PRODUCTION);

    @Test
    void everyRowPassesOrDeviatesOnPurpose() {
        run(HttpApplicationRows::isProduction);
    }
}
