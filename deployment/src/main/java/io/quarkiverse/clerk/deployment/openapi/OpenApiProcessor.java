package io.quarkiverse.clerk.deployment.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.IndexView;

import io.quarkiverse.clerk.deployment.ClerkBuildTimeConfig;
import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.SessionEndpointsBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.security.spi.SecurityTransformer;
import io.quarkus.security.spi.SecurityTransformerBuildItem;
import io.quarkus.smallrye.openapi.deployment.spi.AddToOpenAPIDefinitionBuildItem;
import io.quarkus.vertx.http.deployment.SecurityInformationBuildItem;
import io.quarkus.vertx.http.deployment.SecurityInformationBuildItem.SecurityModel;

/** Says in the OpenAPI document which operations need a session, where the application has quarkus-smallrye-openapi. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class OpenApiProcessor {

    private static final String OPENAPI = "quarkus.smallrye-openapi.";
    private static final String QUARKUS_SCHEME = "SecurityScheme";
    private static final String OWN_SCHEME = "ClerkBearerToken";
    private static final Set<SecurityModel> BEARER = Set.of(SecurityModel.jwt, SecurityModel.oauth2);
    private static final Set<String> BEARER_SCHEMES = Set.of("jwt", "oauth2");
    private static final String ALL_DOCUMENTS = null;

    @BuildStep
    void securityOfOperations(SessionEndpointsBuildItem endpoints, CombinedIndexBuildItem combined, Capabilities capabilities,
            ClerkBuildTimeConfig config, List<SecurityInformationBuildItem> otherMechanisms,
            Optional<SecurityTransformerBuildItem> transformer, BuildProducer<AddToOpenAPIDefinitionBuildItem> filters) {
        if (!capabilities.isPresent(Capability.SMALLRYE_OPENAPI) || !config.openapi().enabled()) {
            return;
        }
        IndexView index = combined.getIndex();
        SecurityTransformer annotations = SecurityTransformerBuildItem.createSecurityTransformer(index, transformer);
        SecuredOperations operations = SecuredOperations.of(endpoints.getEndpoints().endpoints(), index,
                method -> isSecuredByQuarkus() && (annotations.hasSecurityAnnotation(method)
                        || annotations.hasSecurityAnnotation(method.declaringClass())));
        SecuritySchemes schemes = new SecuritySchemes(
                config.openapi().bearerScheme().orElseGet(() -> bearerScheme(otherMechanisms)),
                config.openapi().cookieScheme());
        filters.produce(new AddToOpenAPIDefinitionBuildItem(new SessionSecurityFilter(operations, schemes), ALL_DOCUMENTS));
    }

    /** Quarkus adds a requirement of its own to operations with a security annotation. */
    private static boolean isSecuredByQuarkus() {
        return ConfigProvider.getConfig().getOptionalValue(OPENAPI + "auto-add-security-requirement", Boolean.class)
                .orElse(true);
    }

    /** Quarkus' own scheme, as far as it is one for bearer tokens: the document does not need two. */
    private static String bearerScheme(List<SecurityInformationBuildItem> mechanisms) {
        Config config = ConfigProvider.getConfig();
        boolean bearer = config.getOptionalValue(OPENAPI + "security-scheme", String.class).map(BEARER_SCHEMES::contains)
                .orElseGet(() -> mechanisms.stream().map(SecurityInformationBuildItem::getSecurityModel)
                        .allMatch(BEARER::contains));
        return bearer ? config.getOptionalValue(OPENAPI + "security-scheme-name", String.class).orElse(QUARKUS_SCHEME)
                : OWN_SCHEME;
    }
}
