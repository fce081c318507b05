package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.runtime.spi.security.WebSocketIdentityUpdateRequest;
import io.smallrye.mutiny.Uni;

/**
 * Takes the next session token of a WebSocket connection, which its client sends as a message, in the place of the one that
 * the connection was opened with. It has to be one of the same instance; WebSockets Next sees to it that it is the same user.
 */
@Singleton
class WebSocketIdentityProvider implements IdentityProvider<WebSocketIdentityUpdateRequest> {

    private final ClerkInstances instances;
    private final Instance<IdentityProviderManager> identities;

    WebSocketIdentityProvider(ClerkInstances instances, Instance<IdentityProviderManager> identities) {
        this.instances = instances;
        this.identities = identities;
    }

    @Override
    public Class<WebSocketIdentityUpdateRequest> getRequestType() {
        return WebSocketIdentityUpdateRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(WebSocketIdentityUpdateRequest request, AuthenticationRequestContext context) {
        Optional<ClerkInstanceRuntime> instance = ClerkSessionAttribute.of(request.getCurrentSecurityIdentity())
                .flatMap(session -> instances.find(session.instance()));
        return instance.isEmpty() ? Uni.createFrom().nullItem() : renew(instance.get(), request.getCredential().getToken());
    }

    private Uni<SecurityIdentity> renew(ClerkInstanceRuntime instance, String token) {
        String authorization = "Bearer " + token;
        RequestData message = RequestData.of("GET", "https://websocket/",
                name -> HttpHeaderNames.AUTHORIZATION.contentEqualsIgnoreCase(name) ? authorization : null);
        return instance.authenticator().authenticate(message).state().emitOn(SameContext.current())
                .map(state -> new InstanceState(instance, state))
                .flatMap(state -> state.session().isPresent()
                        ? identities.get().authenticate(new ClerkAuthenticationRequest(state.session().get(), instance))
                        : Uni.createFrom().failure(() -> new AuthenticationFailedException(
                                "The token does not renew the connection: " + state.reason() + ". " + state.message())));
    }
}
