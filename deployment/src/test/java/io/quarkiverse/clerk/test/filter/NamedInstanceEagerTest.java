package io.quarkiverse.clerk.test.filter;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class NamedInstanceEagerTest extends NamedInstance {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
