package io.quarkiverse.clerk.deployment.filter.generation;

import java.util.Optional;
import java.util.SortedMap;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

/**
 * A request filter to be generated.
 *
 * @param className the name of the generated class
 * @param nameBinding the annotation that brings the filter to an endpoint, empty for a filter of all endpoints
 * @param requirements what applies to each endpoint that the filter sees, by the id of its method
 */
public record SessionFilter(String className, Optional<DotName> nameBinding,
        SortedMap<String, SessionRequirement> requirements) {
}
