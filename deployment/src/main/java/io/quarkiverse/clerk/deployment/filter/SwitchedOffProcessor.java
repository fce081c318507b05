package io.quarkiverse.clerk.deployment.filter;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.clerk.deployment.ClerkBuildTimeConfig;
import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.DefaultProtection;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.validation.SessionValidation;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;

/** An application that relies on the annotations is not built without what enforces them. */
@BuildSteps(onlyIfNot = ClerkEnabled.class)
class SwitchedOffProcessor {

    private static final String FIX = " Remove it, or quarkus.clerk.enabled=false.";

    @BuildStep
    @Produce(ServiceStartBuildItem.class)
    void unprotectedEndpoints(CombinedIndexBuildItem index, ClerkBuildTimeConfig config) {
        List<String> mistakes = new ArrayList<>();
        ClerkAnnotations.in(index.getIndex()).forEach(annotation -> mistakes.add(ClerkAnnotations.describe(annotation) + " on "
                + ClerkAnnotations.describe(annotation.target()) + " protects nothing: the extension is switched off." + FIX));
        if (config.defaultProtection() != DefaultProtection.NONE) {
            mistakes.add("quarkus.clerk.default-protection protects nothing: the extension is switched off." + FIX);
        }
        SessionValidation.fail(mistakes);
    }
}
