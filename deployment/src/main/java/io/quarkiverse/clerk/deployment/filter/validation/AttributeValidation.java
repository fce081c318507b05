package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionAnnotationReader;

/** Attributes that no session can ever meet: Clerk's keys have a form, and a text without it is a typing error. */
final class AttributeValidation {

    private static final Pattern ROLE = Pattern.compile("(org:)?[\\w-]+");
    private static final Pattern PERMISSION = Pattern.compile("org:[\\w-]+:[\\w-]+");
    private static final Pattern BILLING = Pattern.compile("((o|org|organization|u|user):)?[\\w-]+");
    private static final String SYSTEM_PERMISSION = "org:sys_";

    private final IndexView index;

    AttributeValidation(IndexView index) {
        this.index = index;
    }

    List<String> mistakes(AnnotationInstance annotation) {
        SessionRequirement asked = SessionAnnotationReader.read(annotation);
        List<String> mistakes = new ArrayList<>();
        if (asked.permission().startsWith(SYSTEM_PERMISSION)) {
            mistakes.add("the permission '" + asked.permission() + "' is one of Clerk's system permissions, which are never in"
                    + " a session token. Ask for a custom permission, org:<feature>:<action>, or for a role");
        } else {
            malformed("permission", asked.permission(), PERMISSION, "org:<feature>:<action>, such as org:orders:delete")
                    .ifPresent(mistakes::add);
        }
        malformed("role", asked.role(), ROLE, "org:<role>, such as org:admin, or just admin").ifPresent(mistakes::add);
        malformed("feature", asked.feature(), BILLING, "<feature>, org:<feature> or user:<feature>").ifPresent(mistakes::add);
        malformed("plan", asked.plan(), BILLING, "<plan>, org:<plan> or user:<plan>").ifPresent(mistakes::add);
        if (!asked.instance().equals(asked.instance().strip()) || asked.instance().contains("<")) {
            mistakes.add("the instance '" + asked.instance() + "' is no name. Write it as in"
                    + " quarkus.clerk.<name>.secret-key, and leave it out for the default instance");
        }
        mistakes.addAll(new TokenTypeValidation(asked).mistakes());
        asked.onError().flatMap(this::notInstantiable).ifPresent(mistakes::add);
        return mistakes.stream()
                .map(mistake -> ClerkAnnotations.describe(annotation) + " on " + ClerkAnnotations.describe(annotation.target())
                        + ": " + mistake + ".")
                .toList();
    }

    private static Optional<String> malformed(String attribute, String text, Pattern form, String expected) {
        if (text.isEmpty() || form.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of("the " + attribute + " '" + text + "' has not the form of Clerk's keys. Write " + expected);
    }

    private Optional<String> notInstantiable(DotName handler) {
        ClassInfo info = index.getClassByName(handler);
        if (info == null || !info.isInterface() && !info.isAbstract()) {
            return Optional.empty();
        }
        return Optional
                .of("the onError handler " + handler + " is " + (info.isInterface() ? "an interface" : "an abstract class")
                        + ". Name a class that is a CDI bean, with a scope such as @ApplicationScoped");
    }
}
