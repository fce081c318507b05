package io.quarkiverse.clerk.runtime.client;

import java.util.function.Function;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.ClientsApi;
import io.quarkiverse.clerk.api.JwksApi;
import io.quarkiverse.clerk.api.ReactiveClientsApi;
import io.quarkiverse.clerk.api.ReactiveJwksApi;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.ReactiveUsersApi;
import io.quarkiverse.clerk.api.SessionsApi;
import io.quarkiverse.clerk.api.UsersApi;

final class DefaultClerkClient implements ClerkClient {

    private final ApiProxies apis = new ApiProxies();
    private final ReactiveClerkClient reactive;

    DefaultClerkClient(ReactiveClerkClient reactive) {
        this.reactive = reactive;
    }

    @Override
    public UsersApi users() {
        return api(UsersApi.class, ReactiveUsersApi.class, ReactiveClerkClient::users);
    }

    @Override
    public SessionsApi sessions() {
        return api(SessionsApi.class, ReactiveSessionsApi.class, ReactiveClerkClient::sessions);
    }

    @Override
    public ClientsApi clients() {
        return api(ClientsApi.class, ReactiveClientsApi.class, ReactiveClerkClient::clients);
    }

    @Override
    public JwksApi jwks() {
        return api(JwksApi.class, ReactiveJwksApi.class, ReactiveClerkClient::jwks);
    }

    private <B, R> B api(Class<B> api, Class<R> twin, Function<ReactiveClerkClient, R> resource) {
        return apis.get(api, () -> new BlockingCalls<>(api, twin, resource.apply(reactive)));
    }
}
