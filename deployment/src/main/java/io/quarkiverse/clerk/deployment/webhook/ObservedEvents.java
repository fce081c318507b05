package io.quarkiverse.clerk.deployment.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.runtime.webhook.EventKind;
import io.quarkiverse.clerk.runtime.webhook.ObservedTypes;
import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.UnknownEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.arc.processor.ObserverInfo;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What the observers of an application say they observe, and what of it cannot be. */
final class ObservedEvents {

    private static final DotName CLERK_EVENT = DotName.createSimple(ClerkEvent.class);
    private static final DotName ANY_EVENT = DotName.createSimple(WebhookEvent.class);
    private static final DotName UNKNOWN_EVENT = DotName.createSimple(UnknownEvent.class);
    private static final DotName RUN_ON_VIRTUAL_THREAD = DotName.createSimple(RunOnVirtualThread.class);

    private final Set<String> types = new TreeSet<>();
    private final Set<String> onVirtualThreads = new TreeSet<>();
    private final List<String> mistakes = new ArrayList<>();
    private boolean everything;
    private boolean everythingOnVirtualThreads;

    static ObservedEvents of(Collection<ObserverInfo> observers) {
        ObservedEvents observed = new ObservedEvents();
        observers.stream().filter(observer -> observer.getObserverMethod() != null).forEach(observed::add);
        return observed;
    }

    static boolean isOnVirtualThread(org.jboss.jandex.MethodInfo observer) {
        return observer.hasDeclaredAnnotation(RUN_ON_VIRTUAL_THREAD)
                || observer.declaringClass().hasDeclaredAnnotation(RUN_ON_VIRTUAL_THREAD);
    }

    static boolean isEvent(DotName type) {
        return type.equals(ANY_EVENT) || type.equals(UNKNOWN_EVENT) || EventKind.isEvent(type.toString());
    }

    ObservedTypes types() {
        return new ObservedTypes(types, everything, onVirtualThreads, everythingOnVirtualThreads);
    }

    List<String> mistakes() {
        return mistakes;
    }

    private void add(ObserverInfo observer) {
        boolean virtual = observer.isAsync() && isOnVirtualThread(observer.getObserverMethod());
        Optional<String> type = observer.getQualifiers().stream().filter(qualifier -> qualifier.name().equals(CLERK_EVENT))
                .findFirst().map(AnnotationInstance::value).map(value -> value.asString());
        DotName event = observer.getObservedType().name();
        if (type.isPresent()) {
            add(observer, type.get(), event, virtual);
        } else if (isEvent(event)) {
            List<String> ofClass = EventKind.typesOf(event.toString());
            everything |= ofClass.isEmpty();
            everythingOnVirtualThreads |= ofClass.isEmpty() && virtual;
            types.addAll(ofClass);
            if (virtual) {
                onVirtualThreads.addAll(ofClass);
            }
        }
    }

    private void add(ObserverInfo observer, String type, DotName event, boolean virtual) {
        Optional<EventKind<?>> kind = EventKind.of(type);
        if (kind.isEmpty()) {
            mistakes.add(place(observer) + " observes \"" + type + "\", and Clerk has no webhook of this type."
                    + SimilarType.of(type).map(similar -> " Did you mean \"" + similar + "\"?").orElse("")
                    + " The constants of ClerkEventType are all there are; one that Clerk added since is observed as"
                    + " UnknownEvent, without @ClerkEvent.");
            return;
        }
        String comes = kind.get().eventClass().getName();
        if (!event.toString().equals(comes) && !event.equals(ANY_EVENT)) {
            mistakes.add(place(observer) + " would never be called: \"" + type + "\" comes as " + comes + ", not as " + event
                    + ". Change the type of the parameter.");
            return;
        }
        types.add(type);
        if (virtual) {
            onVirtualThreads.add(type);
        }
    }

    private static String place(ObserverInfo observer) {
        return observer.getObserverMethod().declaringClass().name() + "#" + observer.getObserverMethod().name();
    }
}
