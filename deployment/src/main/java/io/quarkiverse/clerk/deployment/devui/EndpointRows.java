package io.quarkiverse.clerk.deployment.devui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.model.MadeEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

/** Puts together what Quarkus REST knows of endpoints, methods and paths, and what was resolved for them. */
final class EndpointRows {

    private final Map<String, SessionEndpoint> resolved;
    private final IndexView index;
    private final String basePath;

    /** @param basePath what comes before the paths of all root resources */
    EndpointRows(Collection<SessionEndpoint> resolved, IndexView index, String basePath) {
        this.resolved = resolved.stream()
                .collect(Collectors.toMap(SessionEndpoint::methodId, endpoint -> endpoint, (one, other) -> one));
        this.index = index;
        this.basePath = basePath;
    }

    List<EndpointRow> of(Collection<MadeEndpoint> made) {
        return made.stream().filter(endpoint -> !endpoint.isLocator() && resolved.containsKey(endpoint.methodId()))
                .map(endpoint -> row(endpoint, resolved.get(endpoint.methodId())))
                .sorted(Comparator.comparing(EndpointRow::path).thenComparing(EndpointRow::method)).toList();
    }

    private EndpointRow row(MadeEndpoint made, SessionEndpoint endpoint) {
        SessionRequirement requirement = endpoint.requirement();
        String ofClass = made.entry().getBasicResourceClassInfo().getPath();
        String ofMethod = made.entry().getResourceMethod().getPath();
        return new EndpointRow(made.entry().getResourceMethod().getHttpMethod(),
                ofClass == null ? join(ofMethod) : join(basePath, ofClass, ofMethod), ofClass == null,
                endpoint.endpoint().describe(),
                lower(requirement.mode()), asks(requirement),
                requirement.isNone() ? List.of() : requirement.accepts().stream().map(TokenType::code).toList(),
                requirement.instance(), lower(endpoint.origin().level()), endpoint.origin().place(), inherited(endpoint));
    }

    static String join(String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("/", "/", ""))
                .replaceAll("/{2,}", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static List<String> asks(SessionRequirement requirement) {
        List<String> asks = new ArrayList<>();
        add(asks, "role", requirement.role());
        add(asks, "permission", requirement.permission());
        add(asks, "feature", requirement.feature());
        add(asks, "plan", requirement.plan());
        if (requirement.reverification() != Reverification.NONE) {
            add(asks, "reverification", lower(requirement.reverification()).replace('_', '-'));
        }
        requirement.scopes().forEach(scope -> add(asks, "scope", scope));
        requirement.onError().ifPresent(handler -> add(asks, "onError", handler.withoutPackagePrefix()));
        return asks;
    }

    private static void add(List<String> asks, String what, String value) {
        if (!value.isEmpty()) {
            asks.add(what + " " + value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String inherited(SessionEndpoint endpoint) {
        RequirementOrigin origin = endpoint.origin();
        String declaring = origin.place().split("#")[0];
        if (!origin.isSpecific() || declaring.equals(endpoint.endpoint().resourceClass().name().toString())) {
            return "";
        }
        ClassInfo type = index.getClassByName(declaring);
        return type != null && type.isInterface() ? "interface" : "superclass";
    }
}
