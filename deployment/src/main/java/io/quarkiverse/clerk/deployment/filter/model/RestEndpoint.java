package io.quarkiverse.clerk.deployment.filter.model;

import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.util.MethodId;

/**
 * A method that Quarkus REST maps requests to.
 *
 * @param resourceClass the class whose instance is called
 * @param method the method with the annotations of Jakarta REST; its class may be a supertype of the resource class
 * @param isLocator whether it has no HTTP method and only locates a sub-resource
 * @param visibleAnnotations those of our annotations that the name binding of Quarkus REST sees
 */
public record RestEndpoint(ClassInfo resourceClass, MethodInfo method, boolean isLocator,
        Set<DotName> visibleAnnotations) {

    /**
     * The key of the endpoint at run time, see
     * {@link org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo#getMethodId()}. Quarkus REST loads the
     * parameters by the name of their erasure, a type variable by that of its bound.
     */
    public String methodId() {
        String[] parameters = method.parameterTypes().stream().map(type -> type.name().toString()).toArray(String[]::new);
        return MethodId.get(method.name(), resourceClass.name().toString(), parameters);
    }

    /** For messages: the class and the method. */
    public String describe() {
        return resourceClass.name() + "#" + method.name();
    }
}
