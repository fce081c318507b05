package io.quarkiverse.clerk.deployment.devui;

import java.util.List;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.SessionEndpointsBuildItem;
import io.quarkiverse.clerk.deployment.filter.model.MadeEndpoint;
import io.quarkiverse.clerk.runtime.dev.ClerkJsonRpcService;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import io.quarkus.devui.spi.page.WebComponentPageBuilder;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveDeploymentInfoBuildItem;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;

/** The pages of the Dev UI and the tools of Dev MCP. */
@BuildSteps(onlyIf = { ClerkEnabled.class, IsLocalDevelopment.class })
class ClerkDevUIProcessor {

    private static final String RUNTIME = ClerkJsonRpcService.class.getPackageName() + ".";

    @BuildStep
    EndpointRowsBuildItem endpoints(SessionEndpointsBuildItem resolved, ResteasyReactiveResourceMethodEntriesBuildItem made,
            ResteasyReactiveDeploymentInfoBuildItem rest, HttpRootPathBuildItem rootPath, CombinedIndexBuildItem index) {
        String basePath = EndpointRows.join(rootPath.getRootPath(), rest.getDeploymentInfo().getApplicationPath());
        EndpointRows rows = new EndpointRows(resolved.getEndpoints().endpoints(), index.getIndex(), basePath);
        return new EndpointRowsBuildItem(rows.of(made.getEntries().stream().map(MadeEndpoint::new).toList()));
    }

    @BuildStep
    CardPageBuildItem pages(EndpointRowsBuildItem endpoints) {
        CardPageBuildItem card = new CardPageBuildItem();
        card.setCustomCard("qwc-clerk-card.js");
        card.addPage(page("Endpoints", "font-awesome-solid:shield-halved", "qwc-clerk-endpoints.js")
                .staticLabel(String.valueOf(endpoints.getRows().size())));
        card.addPage(page("Session", "font-awesome-solid:user-check", "qwc-clerk-session.js"));
        card.addPage(page("Users and organizations", "font-awesome-solid:users", "qwc-clerk-users.js"));
        card.addPage(page("Log", "font-awesome-solid:list-check", "qwc-clerk-log.js"));
        return card;
    }

    private static WebComponentPageBuilder page(String title, String icon, String component) {
        return Page.webComponentPageBuilder().title(title).icon(icon).componentLink(component);
    }

    @BuildStep
    BuildTimeActionBuildItem tools(EndpointRowsBuildItem endpoints) {
        BuildTimeActionBuildItem tools = new BuildTimeActionBuildItem();
        List<EndpointRow> rows = endpoints.getRows();
        tools.actionBuilder().methodName("listEndpoints")
                .description("List the REST endpoints of the application with what they ask of callers, @ClerkSession or"
                        + " @RequireClerkSession with its attributes, where that comes from, and those that ask nothing")
                .function(ignored -> rows).enableMcpFuctionByDefault().build();
        return tools;
    }

    @BuildStep
    JsonRPCProvidersBuildItem service() {
        return new JsonRPCProvidersBuildItem(ClerkJsonRpcService.class);
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(RUNTIME + "ApplicationCalls",
                RUNTIME + "DecisionLog", RUNTIME + "DecisionRecording", RUNTIME + "EmulatedInstances",
                RUNTIME + "EmulatorAccounts", RUNTIME + "EmulatorEvents", RUNTIME + "FrameworkPaths",
                RUNTIME + "TokenInspection").build();
    }
}
