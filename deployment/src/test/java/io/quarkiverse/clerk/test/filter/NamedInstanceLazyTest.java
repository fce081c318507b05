package io.quarkiverse.clerk.test.filter;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class NamedInstanceLazyTest extends NamedInstance {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application().overrideConfigKey("quarkus.http.auth.proactive", "false");
}
