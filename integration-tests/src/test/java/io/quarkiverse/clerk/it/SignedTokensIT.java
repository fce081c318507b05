package io.quarkiverse.clerk.it;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application: the emulator of the Dev Services, and tokens signed by it, reach it too. */
@QuarkusIntegrationTest
class SignedTokensIT extends SignedTokensTest {
}
