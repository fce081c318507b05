package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;

/** Finds what cannot be meant in the annotations of an application. */
public final class SessionValidation {

    private final IndexView index;

    public SessionValidation(IndexView index) {
        this.index = index;
    }

    /**
     * @throws DeploymentException with all mistakes, one a line
     */
    public void validate(SessionEndpoints resolved) {
        Set<String> mistakes = new TreeSet<>(resolved.mistakes());
        AttributeValidation attributes = new AttributeValidation(index);
        PlacementValidation placement = new PlacementValidation(index, resolved.consulted());
        for (AnnotationInstance annotation : ClerkAnnotations.in(index)) {
            mistakes.addAll(attributes.mistakes(annotation));
            placement.mistake(annotation).ifPresent(mistakes::add);
            if (hasBoth(annotation.target())) {
                mistakes.add(
                        ClerkAnnotations.describe(annotation.target()) + " has both @ClerkSession and @RequireClerkSession."
                                + " Keep @RequireClerkSession to demand a session, or @ClerkSession to let everybody in.");
            }
        }
        mistakes.addAll(new LocatorValidation(index, resolved).mistakes());
        mistakes.addAll(new SecurityAnnotationValidation(index).mistakes(resolved));
        fail(mistakes);
    }

    /** All in one message, so that nobody has to build again to learn of the next. */
    public static void fail(Collection<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new DeploymentException("quarkus-clerk cannot protect the application as its annotations say:\n - "
                    + String.join("\n - ", mistakes));
        }
    }

    private static boolean hasBoth(AnnotationTarget target) {
        return ClerkAnnotations.ALL.stream().allMatch(target.asDeclaration()::hasDeclaredAnnotation);
    }
}
