package io.quarkiverse.clerk.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The same where Quarkus authenticates when somebody asks. */
@QuarkusTest
@TestProfile(LazyTestClerkSessionTest.Lazy.class)
class LazyTestClerkSessionTest extends TestClerkSessionTest {

    public static class Lazy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.auth.proactive", "false");
        }
    }
}
