package io.quarkiverse.clerk.it;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application: the jar, or the native executable with {@code -Dnative}. */
@QuarkusIntegrationTest
class ApiIT extends ApiTest {
}
