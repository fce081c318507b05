package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;

/** The resources of a reactive client, each made when it is first asked for. */
final class ReactiveResources {

    private final RestClients restClients;
    private final SecretKeys secretKeys;
    private final Tries tries;
    private final ApiProxies apis = new ApiProxies();

    ReactiveResources(RestClients restClients, SecretKeys secretKeys, Tries tries) {
        this.restClients = restClients;
        this.secretKeys = secretKeys;
        this.tries = tries;
    }

    /** @param accessor the method of the client that has the resource as its return type */
    Object get(Method accessor) {
        Class<?> api = accessor.getReturnType();
        return apis.get(api, () -> new ReactiveCalls(api, new BuiltLater<>(api, restClients).get(), secretKeys.of(api), tries));
    }
}
