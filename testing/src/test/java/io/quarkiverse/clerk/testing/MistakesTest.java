package io.quarkiverse.clerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.security.TestSecurity;

/** Tests that cannot work say why, and what to do. */
class MistakesTest {

    @TestClerkSession
    static class WithoutQuarkus {

        @Test
        void test() {
        }
    }

    static class BesideTestSecurity {

        @Test
        @TestClerkSession
        @TestSecurity(user = "user_1")
        void test() {
        }
    }

    static class WrongField {

        @InjectClerkEmulator
        String emulator;

        @Test
        void test() {
        }
    }

    static class NoEmulator {

        @Test
        void test(@InjectClerkEmulator ClerkEmulatorHandle emulator) {
        }
    }

    @QuarkusIntegrationTest
    static class OfAPackagedApplication {
    }

    @Test
    void aPackagedApplicationCannotBeReached() {
        assertThatThrownBy(() -> TestClerkSessionExtension.container(OfAPackagedApplication.class, "PackagedIT#test"))
                .hasMessageContaining("@TestClerkSession at PackagedIT#test cannot reach")
                .hasMessageContaining("ClerkTokens.forUser").hasMessageContaining("@DisabledOnIntegrationTest");
    }

    @Test
    void anApplicationIsNeeded() {
        assertThat(failure(WithoutQuarkus.class)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@TestClerkSession at " + WithoutQuarkus.class.getName() + "#test needs an application")
                .hasMessageContaining("@QuarkusTest");
    }

    @Test
    void oneAnnotationSaysWhoRunsATest() {
        assertThat(failure(BesideTestSecurity.class)).hasMessageContaining("Both @TestClerkSession and @TestSecurity")
                .hasMessageContaining("Remove one of them");
    }

    @Test
    void aHandleIsOfItsType() {
        assertThat(failure(WrongField.class)).hasMessageContaining("WrongField#emulator")
                .hasMessageContaining("ClerkEmulatorHandle, not java.lang.String");
    }

    @Test
    void anEmulatorIsNeeded() {
        assertThat(failure(NoEmulator.class)).hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause().hasMessageContaining("No emulator runs: quarkus.clerk.api-url is not set");
    }

    private static Throwable failure(Class<?> test) {
        List<Throwable> failures = new ArrayList<>();
        // No listeners and interceptors of Quarkus', which have an application already.
        LauncherConfig plain = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false).build();
        LauncherFactory.create(plain).execute(request().selectors(selectClass(test)).build(), new TestExecutionListener() {

            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        });
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }
}
