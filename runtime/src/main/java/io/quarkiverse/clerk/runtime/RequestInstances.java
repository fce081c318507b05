package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettingsBuilder;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.config.BrowserUrls;
import io.quarkus.arc.ClientProxy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Asks the application's resolver, if it has one, which instance a request is for. */
@Singleton
class RequestInstances {

    private final ClerkInstances instances;
    private final Optional<ClerkOptionsResolver> resolver;

    RequestInstances(ClerkInstances instances, Instance<ClerkOptionsResolver> resolver) {
        this.instances = instances;
        this.resolver = resolver.isUnsatisfied() ? Optional.empty() : Optional.of(resolver.get());
    }

    /** Whether requests have an instance of their own; otherwise there is no need to ask. */
    boolean areResolved() {
        return resolver.isPresent();
    }

    /**
     * The instance of the request, kept with it.
     *
     * @return fails with {@link InvalidConfigurationException} if the resolver fails or its answer cannot be used, with
     *         {@link io.quarkiverse.clerk.runtime.authentication.InvalidRequestException} if the request has no usable host
     */
    Uni<RequestInstance> of(RoutingContext context) {
        Optional<RequestInstance> known = RequestInstance.of(context);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        IncomingRequest request = new IncomingRequest(context.request());
        return Uni.createFrom().deferred(() -> {
            request.url();
            return ask(request);
        }).emitOn(SameContext.current()).map(this::instance).invoke(instance -> instance.keepWith(context));
    }

    /**
     * The instance that decided about the request, else the one that would; empty if the resolver has to be asked first.
     */
    Optional<RequestInstance> deciding(RoutingContext request) {
        Optional<RequestInstance> deciding = RequestStates.current(request)
                .map(state -> new RequestInstance(state.instance(), RequestInstance.settings(request, state.instance())))
                .or(() -> RequestInstance.of(request));
        if (deciding.isPresent() || areResolved()) {
            return deciding;
        }
        ClerkInstanceRuntime byDefault = instances.get(ClerkInstances.DEFAULT);
        return Optional.of(new RequestInstance(byDefault, byDefault.settings()));
    }

    /** The instance that an endpoint is bound to by this name; empty if the resolver has to be asked first. */
    Optional<ClerkInstanceRuntime> boundTo(RoutingContext request, String name) {
        return name.equals(ClerkInstances.DEFAULT) && areResolved()
                ? RequestInstance.of(request).map(RequestInstance::instance)
                : instances.find(name);
    }

    private Uni<ClerkRequestOptions> ask(IncomingRequest request) {
        return Uni.createFrom().deferred(() -> {
            Uni<ClerkRequestOptions> options = resolver.orElseThrow().resolve(request);
            return options == null ? Uni.createFrom().nullItem() : options;
        }).onFailure().transform(failure -> new InvalidConfigurationException("options-resolver-failed", "The "
                + resolverName() + " failed, so nothing can be decided about the request: " + failure, failure));
    }

    private RequestInstance instance(ClerkRequestOptions options) {
        if (options == null) {
            throw unusable("is null. Answer with ClerkRequestOptions.none() where nothing differs from the configuration");
        }
        String name = options.instance().orElse(ClerkInstances.DEFAULT);
        ClerkInstanceRuntime instance = instances.find(name).orElseThrow(() -> unusable("names the instance \"" + name
                + "\", which is not configured. Set quarkus.clerk." + name + ".secret-key, or answer with another name"));
        if (options.equals(ClerkRequestOptions.none().withInstance(name)) || options.equals(ClerkRequestOptions.none())) {
            return new RequestInstance(instance, instance.settings());
        }
        InstanceSettingsBuilder settings = instance.settings().toBuilder();
        options.satellite().ifPresent(settings::satellite);
        options.domain().ifPresent(domain -> settings.domain(
                checked("domain", domain, BrowserUrls.isDomain(domain), "a host name such as example.com")));
        options.proxyUrl().ifPresent(url -> settings.proxyUrl(checkedUrl("proxyUrl", url)));
        options.signInUrl().ifPresent(url -> settings.signInUrl(checkedUrl("signInUrl", url)));
        options.signUpUrl().ifPresent(url -> settings.signUpUrl(checkedUrl("signUpUrl", url)));
        return new RequestInstance(instance, settings.build());
    }

    private Optional<String> checkedUrl(String option, String url) {
        return checked(option, url, BrowserUrls.isUrlOrPath(url),
                "a URL that starts with https:// or http://, or a path that starts with /");
    }

    private Optional<String> checked(String option, String value, boolean usable, String expected) {
        if (!value.isEmpty() && !usable) {
            throw unusable("has a " + option + " that is not " + expected);
        }
        return Optional.of(value);
    }

    private InvalidConfigurationException unusable(String mistake) {
        return new InvalidConfigurationException("invalid-request-options",
                "The answer of the " + resolverName() + " " + mistake + ".");
    }

    private String resolverName() {
        return "ClerkOptionsResolver " + ClientProxy.unwrap(resolver.orElseThrow()).getClass().getName();
    }
}
