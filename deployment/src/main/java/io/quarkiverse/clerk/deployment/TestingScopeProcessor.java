package io.quarkiverse.clerk.deployment;

import java.util.Collection;
import java.util.Optional;

import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Whoever may say in a test that they are signed in must not be able to say it anywhere else. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class TestingScopeProcessor {

    private static final String GROUP = "io.quarkiverse.clerk";
    private static final String TESTING = "quarkus-clerk-testing";

    @BuildStep
    void testsOnly(LaunchModeBuildItem launchMode, CurateOutcomeBuildItem application,
            BuildProducer<ValidationErrorBuildItem> errors) {
        ApplicationModel model = application.getApplicationModel();
        error(launchMode.getLaunchMode(), model.getRuntimeDependencies()).map(ValidationErrorBuildItem::new)
                .ifPresent(errors::produce);
    }

    static Optional<ConfigurationException> error(LaunchMode mode, Collection<? extends ArtifactCoords> dependencies) {
        boolean present = dependencies.stream()
                .anyMatch(found -> GROUP.equals(found.getGroupId()) && TESTING.equals(found.getArtifactId()));
        return mode == LaunchMode.TEST || !present ? Optional.empty()
                : Optional
                        .of(new ConfigurationException(TESTING + " is a dependency of the application itself. It is for tests "
                                + "alone: give it <scope>test</scope> in Maven, or testImplementation in Gradle."));
    }
}
