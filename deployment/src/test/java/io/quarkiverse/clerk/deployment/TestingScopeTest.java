package io.quarkiverse.clerk.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.runtime.LaunchMode;

class TestingScopeTest {

    private static final ArtifactCoords CLERK = ArtifactCoords.jar("io.quarkiverse.clerk", "quarkus-clerk", "1.0");
    private static final ArtifactCoords TESTING = ArtifactCoords.jar("io.quarkiverse.clerk", "quarkus-clerk-testing", "1.0");

    @ParameterizedTest
    @EnumSource(LaunchMode.class)
    void applicationsAreBuiltWithoutIt(LaunchMode mode) {
        assertThat(TestingScopeProcessor.error(mode, List.of(CLERK))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = LaunchMode.class, mode = EnumSource.Mode.EXCLUDE, names = "TEST")
    void itFailsEveryOtherBuild(LaunchMode mode) {
        assertThat(TestingScopeProcessor.error(mode, List.of(CLERK, TESTING))).get()
                .extracting(Throwable::getMessage).asString().contains("quarkus-clerk-testing", "<scope>test</scope>");
    }

    @ParameterizedTest
    @EnumSource(value = LaunchMode.class, names = "TEST")
    void testsHaveIt(LaunchMode mode) {
        assertThat(TestingScopeProcessor.error(mode, List.of(CLERK, TESTING))).isEmpty();
    }
}
