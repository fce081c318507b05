package io.quarkiverse.clerk.deployment.filter.resolution;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.common.processor.NameBindingUtil;
import org.jboss.resteasy.reactive.common.processor.ResteasyReactiveDotNames;
import org.jboss.resteasy.reactive.common.processor.transformation.AnnotationStore;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.RestEndpoint;

/**
 * Finds the endpoints of a class as Quarkus REST does.
 * <p>
 * Quarkus REST looks for them when the beans are complete, which is too late to generate one. So its rules are followed
 * here, those of {@code EndpointIndexer}, and the outcome is compared with its own before the application starts.
 */
final class RestEndpoints {

    private static final int SYNTHETIC = 0x1000;
    private static final String CDI_WRAPPER_SUFFIX = "$$CDIWrapper";

    private final IndexView index;
    private final AnnotationStore annotations;
    private final Collection<DotName> httpMethods;

    /**
     * @param annotations the annotations of Jakarta REST, which extensions may have added to by transformation
     * @param httpMethods the annotations that stand for an HTTP method
     */
    RestEndpoints(IndexView index, AnnotationStore annotations, Collection<DotName> httpMethods) {
        this.index = index;
        this.annotations = annotations;
        this.httpMethods = httpMethods;
    }

    List<RestEndpoint> of(ClassInfo resourceClass) {
        List<RestEndpoint> found = new ArrayList<>();
        collect(resourceClass, resourceClass, new HashSet<>(), Set.of(), found);
        return found;
    }

    private void collect(ClassInfo current, ClassInfo resourceClass, Set<String> seen, Set<String> bindingsOfSubclass,
            List<RestEndpoint> found) {
        if (current.name().toString().endsWith(CDI_WRAPPER_SUFFIX)) {
            return;
        }
        // A class without any name binding takes over those of its subclass, one with a name binding loses them.
        Set<String> own = NameBindingUtil.nameBindingNames(index, current);
        Set<String> bindings = own.isEmpty() ? bindingsOfSubclass : own;

        for (MethodInfo method : current.methods()) {
            if (hasHttpMethod(method) && isCallable(method) && seen.add(signature(method))) {
                found.add(endpoint(resourceClass, method, false, bindings));
            }
        }
        for (MethodInfo method : current.methods()) {
            if (annotations.hasAnnotation(method, ResteasyReactiveDotNames.PATH) && isCallable(method)
                    && seen.add(signature(method))) {
                found.add(endpoint(resourceClass, method, true, bindings));
            }
        }

        collectFrom(current.superName(), resourceClass, seen, bindings, found);
        for (DotName implemented : current.interfaceNames()) {
            collectFrom(implemented, resourceClass, seen, bindings, found);
        }
    }

    private void collectFrom(DotName supertype, ClassInfo resourceClass, Set<String> seen, Set<String> bindings,
            List<RestEndpoint> found) {
        if (supertype == null || supertype.equals(DotName.OBJECT_NAME)) {
            return;
        }
        ClassInfo info = index.getClassByName(supertype);
        if (info != null) {
            collect(info, resourceClass, seen, bindings, found);
        }
    }

    private RestEndpoint endpoint(ClassInfo resourceClass, MethodInfo method, boolean isLocator, Set<String> classBindings) {
        Set<DotName> visible = NameBindingUtil.nameBindingNames(index, method, classBindings).stream()
                .map(DotName::createSimple)
                .filter(ClerkAnnotations.ALL::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new RestEndpoint(resourceClass, method, isLocator, visible);
    }

    private boolean hasHttpMethod(MethodInfo method) {
        return httpMethods.stream().anyMatch(httpMethod -> annotations.hasAnnotation(method, httpMethod));
    }

    private static boolean isCallable(MethodInfo method) {
        int flags = method.flags();
        return (flags & SYNTHETIC) == 0 && Modifier.isPublic(flags) && !Modifier.isStatic(flags);
    }

    private static String signature(MethodInfo method) {
        return method.name() + ":" + method.descriptor();
    }
}
