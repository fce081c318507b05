package io.quarkiverse.clerk.test.websockets;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class AuthenticatedSocketsEagerTest extends AuthenticatedSockets {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
