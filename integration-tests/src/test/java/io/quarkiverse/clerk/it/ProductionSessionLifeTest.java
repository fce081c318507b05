package io.quarkiverse.clerk.it;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(EmulatedInstance.Production.class)
class ProductionSessionLifeTest extends SessionLifeTest {

    ProductionSessionLifeTest() {
        super("app.emulator.localhost");
    }
}
