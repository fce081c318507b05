package io.quarkiverse.clerk.deployment.filter.resolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;

/** Turns an annotation into a requirement. */
public final class SessionAnnotationReader {

    private static final DotName DEFAULT_HANDLER = DotName.createSimple(ClerkErrorHandler.Default.class);

    private SessionAnnotationReader() {
    }

    public static SessionRequirement read(AnnotationInstance annotation) {
        Optional<DotName> onError = Optional.ofNullable(annotation.value("onError"))
                .map(value -> value.asClass().name())
                .filter(handler -> !handler.equals(DEFAULT_HANDLER));
        SessionRequirement ofSessions = annotation.name().equals(ClerkAnnotations.CLERK_SESSION)
                ? SessionRequirement.optional(text(annotation, "instance"), onError)
                : new SessionRequirement(Mode.REQUIRED, text(annotation, "instance"), onError, text(annotation, "role"),
                        text(annotation, "permission"), text(annotation, "feature"), text(annotation, "plan"),
                        reverification(annotation));
        return ofSessions.accepting(accepts(annotation), scopes(annotation));
    }

    private static List<TokenType> accepts(AnnotationInstance annotation) {
        AnnotationValue value = annotation.value("accepts");
        return value == null ? List.of(TokenType.SESSION_TOKEN)
                : Stream.of(value.asEnumArray()).map(TokenType::valueOf).toList();
    }

    private static List<String> scopes(AnnotationInstance annotation) {
        AnnotationValue value = annotation.value("scopes");
        return value == null ? List.of() : List.of(value.asStringArray());
    }

    private static String text(AnnotationInstance annotation, String attribute) {
        AnnotationValue value = annotation.value(attribute);
        return value == null ? "" : value.asString();
    }

    private static Reverification reverification(AnnotationInstance annotation) {
        AnnotationValue value = annotation.value("reverification");
        return value == null ? Reverification.NONE : Reverification.valueOf(value.asEnum());
    }
}
