package io.quarkiverse.clerk.test.attack;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class ProactiveRawAttacksTest extends AbstractRawAttacks {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application(true);
}
