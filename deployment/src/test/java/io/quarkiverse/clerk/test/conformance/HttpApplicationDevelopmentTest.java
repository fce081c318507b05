package io.quarkiverse.clerk.test.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.emulator.InstanceType;
import io.quarkus.test.QuarkusUnitTest;

class HttpApplicationDevelopmentTest extends HttpApplicationRows {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application(InstanceType.DEVELOPMENT);

    @Test
    void everyRowPassesOrDeviatesOnPurpose() {
        run(row -> !isProduction(row));
    }
}
