package io.quarkiverse.clerk.runtime.client;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.ReactiveClientsApi;
import io.quarkiverse.clerk.api.ReactiveJwksApi;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.ReactiveUsersApi;

final class DefaultReactiveClerkClient implements ReactiveClerkClient {

    private final ApiProxies apis = new ApiProxies();
    private final RestClients restClients;
    private final SecretKey secretKey;
    private final Tries tries;

    DefaultReactiveClerkClient(RestClients restClients, SecretKey secretKey, Tries tries) {
        this.restClients = restClients;
        this.secretKey = secretKey;
        this.tries = tries;
    }

    @Override
    public ReactiveUsersApi users() {
        return api(ReactiveUsersApi.class);
    }

    @Override
    public ReactiveSessionsApi sessions() {
        return api(ReactiveSessionsApi.class);
    }

    @Override
    public ReactiveClientsApi clients() {
        return api(ReactiveClientsApi.class);
    }

    @Override
    public ReactiveJwksApi jwks() {
        return api(ReactiveJwksApi.class);
    }

    private <T> T api(Class<T> api) {
        return apis.get(api, () -> new ReactiveCalls(api, () -> restClients.get(api), secretKey, tries));
    }
}
