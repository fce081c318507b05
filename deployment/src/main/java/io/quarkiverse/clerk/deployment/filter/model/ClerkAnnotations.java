package io.quarkiverse.clerk.deployment.filter.model;

import java.util.List;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.Declaration;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;

/** The two annotations of the public API and how to find them on a declaration. */
public final class ClerkAnnotations {

    public static final DotName CLERK_SESSION = DotName.createSimple(ClerkSession.class);
    public static final DotName REQUIRE_CLERK_SESSION = DotName.createSimple(RequireClerkSession.class);
    public static final List<DotName> ALL = List.of(REQUIRE_CLERK_SESSION, CLERK_SESSION);

    private ClerkAnnotations() {
    }

    /** The annotation on the class or method itself; the strict one should both be there by mistake. */
    public static Optional<AnnotationInstance> declaredOn(Declaration declaration) {
        return ALL.stream().filter(declaration::hasDeclaredAnnotation).map(declaration::declaredAnnotation).findFirst();
    }

    /** All of both in an application. */
    public static List<AnnotationInstance> in(IndexView index) {
        return ALL.stream().flatMap(annotation -> index.getAnnotations(annotation).stream()).toList();
    }

    /** For messages: {@code @RequireClerkSession}. */
    public static String describe(AnnotationInstance annotation) {
        return "@" + annotation.name().withoutPackagePrefix();
    }

    /** For messages: the class, or {@code Class#method}. */
    public static String describe(AnnotationTarget target) {
        return switch (target.kind()) {
            case CLASS -> target.asClass().name().toString();
            case METHOD -> target.asMethod().declaringClass().name() + "#" + target.asMethod().name();
            default -> target.toString();
        };
    }

    /** Tells overloaded methods apart, and is the same for one class out of two indexes. */
    public static String key(AnnotationTarget target) {
        if (target.kind() == AnnotationTarget.Kind.METHOD) {
            MethodInfo method = target.asMethod();
            return method.declaringClass().name() + "#" + method.name() + method.descriptor();
        }
        return describe(target);
    }
}
