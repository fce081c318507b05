package io.quarkiverse.clerk.deployment.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.logging.Logger;

import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.openapi.SecuredOperations.Secured;

/**
 * Puts the locks on operations: how a caller may authenticate, and the answers to one who does not. What the application says
 * about an operation itself stays as it is.
 */
final class SessionSecurityFilter implements OASFilter {

    private static final Logger LOG = Logger.getLogger(SessionSecurityFilter.class);
    private static final String UNAUTHORIZED = "401";
    private static final String FORBIDDEN = "403";

    private final SecuredOperations operations;
    private final SecuritySchemes schemes;

    SessionSecurityFilter(SecuredOperations operations, SecuritySchemes schemes) {
        this.operations = operations;
        this.schemes = schemes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Operation> all = operations(document).toList();
        if (!all.isEmpty() && !operations.byReference().isEmpty() && all.stream().noneMatch(SecuredOperations::isMarked)) {
            LOG.warn("The OpenAPI document does not say which operations need a Clerk session: Quarkus names the methods of "
                    + "operations only while it adds tags or summaries. Remove one of quarkus.smallrye-openapi.auto-add-tags="
                    + "false and quarkus.smallrye-openapi.auto-add-operation-summary=false, or switch this off with "
                    + "quarkus.clerk.openapi.enabled=false.");
        }
        List<Secured> secured = new ArrayList<>();
        for (Operation operation : all) {
            operations.of(operation).ifPresent(found -> {
                secure(operation, found);
                secured.add(found);
            });
        }
        if (!secured.isEmpty()) {
            schemes.addTo(document, secured.stream().anyMatch(found -> found.requirement().acceptsSessions()));
        }
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return Optional.ofNullable(document.getPaths()).map(Paths::getPathItems).stream()
                .flatMap(paths -> paths.values().stream()).map(PathItem::getOperations)
                .flatMap(found -> found.values().stream());
    }

    private void secure(Operation operation, Secured secured) {
        if (isEmpty(operation.getSecurity())) {
            alternatives(secured).forEach(operation::addSecurityRequirement);
        }
        SessionRequirement requirement = secured.requirement();
        if (requirement.isRequired()) {
            answer(operation, UNAUTHORIZED, "The caller is not authenticated");
        }
        if (requirement.checksSessions() || !requirement.scopes().isEmpty()) {
            answer(operation, FORBIDDEN, "The caller does not meet what the operation requires");
        }
    }

    private static boolean isEmpty(Collection<?> requirements) {
        return requirements == null || requirements.isEmpty();
    }

    private List<SecurityRequirement> alternatives(Secured secured) {
        List<SecurityRequirement> alternatives = new ArrayList<>();
        if (!secured.securedByQuarkus()) {
            alternatives.add(schemes.byBearer());
        }
        if (secured.requirement().acceptsSessions()) {
            alternatives.add(schemes.byCookie());
        }
        if (!secured.requirement().isRequired() && !secured.securedByQuarkus()) {
            alternatives.add(SecuritySchemes.byNothing());
        }
        return alternatives;
    }

    private static void answer(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }
}
