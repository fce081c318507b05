package io.quarkiverse.clerk.test.websockets;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class AuthenticatedSocketsLazyTest extends AuthenticatedSockets {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application()
            .overrideConfigKey("quarkus.http.auth.proactive", "false");
}
