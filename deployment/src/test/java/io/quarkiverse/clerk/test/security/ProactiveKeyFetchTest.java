package io.quarkiverse.clerk.test.security;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;

class ProactiveKeyFetchTest extends AbstractKeyFetchTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("keys"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(AbstractKeyFetchTest.class, ClerkPeer.class, PeerClient.class))
            .withConfiguration(CONFIGURATION)
            .overrideConfigKey("quarkus.http.auth.proactive", "true");
}
