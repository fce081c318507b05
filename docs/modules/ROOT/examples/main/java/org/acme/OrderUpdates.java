package org.acme;

import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketSecurity;
import io.smallrye.mutiny.Uni;

// tag::class[]
@WebSocket(path = "/order-updates")
@Authenticated
public class OrderUpdates {

    @Inject
    ClerkIdentity clerk;
    // end::class[]
    @Inject
    WebSocketSecurity security;
    // tag::class[]

    @OnOpen
    public String open() {
        return "Updates for " + clerk.userId();
    }
    // end::class[]

    // tag::renew[]
    @OnTextMessage
    public Uni<String> message(String text) {
        if (!text.startsWith("token ")) {
            return Uni.createFrom().item("What?");
        }
        return Uni.createFrom().completionStage(security.updateSecurityIdentity(text.substring("token ".length())))
                .map(renewed -> "Welcome back").onFailure().recoverWithItem("Who are you?");
    }
    // end::renew[]
    // tag::class[]
}
// end::class[]
