package io.quarkiverse.clerk.test.machine;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;

class ProactiveMachineTokenTest extends AbstractMachineTokenTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("machines"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class, MachinePeer.class,
                    MachineEndpoints.class, AbstractMachineTokenTest.class))
            .withConfiguration(CONFIGURATION)
            .overrideConfigKey("quarkus.http.auth.proactive", "true");
}
