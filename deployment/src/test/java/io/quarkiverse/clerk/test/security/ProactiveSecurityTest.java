package io.quarkiverse.clerk.test.security;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;

class ProactiveSecurityTest extends AbstractSecurityTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(AbstractSecurityTest.class, Emulator.class))
            .withConfiguration(CONFIGURATION)
            .overrideConfigKey("quarkus.http.auth.proactive", "true");
}
