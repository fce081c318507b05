package io.quarkiverse.clerk.deployment.filter.model;

import java.util.stream.Stream;

import org.jboss.resteasy.reactive.common.model.MethodParameter;
import org.jboss.resteasy.reactive.common.model.ResourceMethod;
import org.jboss.resteasy.reactive.server.util.MethodId;

import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem.Entry;

/**
 * An endpoint as Quarkus REST has made it.
 *
 * @param entry what Quarkus REST says of it
 */
public record MadeEndpoint(Entry entry) {

    /** From what Quarkus REST itself will make the id of at run time; equal to {@link RestEndpoint#methodId()}. */
    public String methodId() {
        ResourceMethod method = entry.getResourceMethod();
        String[] parameters = Stream.of(method.getParameters())
                .map((MethodParameter parameter) -> parameter.declaredUnresolvedType).toArray(String[]::new);
        return MethodId.get(method.getName(), entry.getActualClassInfo().name().toString(), parameters);
    }

    /** Whether it only locates a sub-resource. */
    public boolean isLocator() {
        return entry.getResourceMethod().getHttpMethod() == null;
    }
}
