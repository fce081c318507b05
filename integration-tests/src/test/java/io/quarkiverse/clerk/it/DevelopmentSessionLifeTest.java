package io.quarkiverse.clerk.it;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(EmulatedInstance.Development.class)
class DevelopmentSessionLifeTest extends SessionLifeTest {

    DevelopmentSessionLifeTest() {
        super("localhost");
    }
}
