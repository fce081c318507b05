package io.quarkiverse.clerk.test.websockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketSecurity;
import io.smallrye.mutiny.Uni;

/** WebSocket endpoints behind Quarkus' own annotations, over real connections; the same in both modes of authentication. */
abstract class AuthenticatedSockets {

    private static final PeerClient PEER = new PeerClient("sockets");
    private static final int POLICY_VIOLATION = 1008;

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .setBeforeAllCustomizer(() -> ClerkPeer.start("sockets"))
                .setAfterAllCustomizer(ClerkPeer::stop)
                .withApplicationRoot(jar -> jar.addClasses(AuthenticatedSockets.class, WebSocketPeer.class, ClerkPeer.class,
                        PeerClient.class))
                .withConfiguration("""
                        quarkus.clerk.secret-key=sk_test_sockets
                        quarkus.clerk.publishable-key=${peer.sockets.publishable-key}
                        quarkus.clerk.api-url=${peer.sockets.url}
                        quarkus.clerk.clock-skew=1S
                        """);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> cookies(String token) {
        String suffix = PEER.cookieSuffix();
        return Map.of("Cookie",
                "__session_" + suffix + "=" + token + "; __client_uat_" + suffix + "=1; __clerk_db_jwt_" + suffix
                        + "=browser",
                "Sec-Fetch-Dest", "websocket", "Origin", "http://localhost:8081");
    }

    private static String expiringIn(int seconds) {
        long now = Instant.now().getEpochSecond();
        return PEER.token(Map.of("iat", now - 1, "nbf", now - 10, "exp", now + seconds));
    }

    @Test
    void opensWithTheHeader() {
        WebSocketPeer socket = WebSocketPeer.open("/authenticated", bearer(PEER.token()));
        assertThat(socket.next()).isEqualTo("opened by user_1");
        assertThat(socket.ask("hello")).isEqualTo("hello from user_1 in sess_1");
        socket.close();
    }

    @Test
    void opensWithTheCookiesOfABrowser() {
        WebSocketPeer socket = WebSocketPeer.open("/authenticated", cookies(PEER.token()));
        assertThat(socket.next()).isEqualTo("opened by user_1");
        assertThat(socket.ask("hello")).isEqualTo("hello from user_1 in sess_1");
        socket.close();
    }

    @Test
    void isRefusedWithoutASession() {
        assertThat(WebSocketPeer.refusal("/authenticated", Map.of())).isEqualTo(401);
        assertThat(WebSocketPeer.refusal("/authenticated", bearer("a.b.c"))).isEqualTo(401);
        assertThat(WebSocketPeer.refusal("/authenticated", bearer(expiringIn(-60)))).isEqualTo(401);
        assertThat(WebSocketPeer.refusal("/authenticated", cookies(expiringIn(-60)))).isEqualTo(401);
        assertThat(WebSocketPeer.refusal("/authenticated", bearer(PEER.token("sts", "pending")))).isEqualTo(401);
    }

    @Test
    void isRefusedWithoutTheRole() {
        assertThat(WebSocketPeer.refusal("/admin", bearer(PEER.token()))).isEqualTo(403);
        WebSocketPeer socket = WebSocketPeer.open("/admin",
                bearer(PEER.token(Map.of("o", Map.of("id", "org_1", "rol", "admin")))));
        assertThat(socket.ask("hello")).isEqualTo("hello admin");
        socket.close();
    }

    @Test
    void isClosedWhenTheTokenExpires() {
        WebSocketPeer socket = WebSocketPeer.open("/authenticated", bearer(expiringIn(4)));
        assertThat(socket.next()).isEqualTo("opened by user_1");
        assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
    }

    @Test
    void isClosedSoonWhenOpenedWithATokenThatOnlyTheClockSkewStillAllows() {
        WebSocketPeer socket = WebSocketPeer.open("/authenticated", bearer(expiringIn(0)));
        assertThat(socket.closeCode()).isEqualTo(POLICY_VIOLATION);
    }

    @Test
    void staysOpenWithTheNextToken() {
        WebSocketPeer first = WebSocketPeer.open("/authenticated", bearer(expiringIn(5)));
        WebSocketPeer renewed = WebSocketPeer.open("/authenticated", bearer(expiringIn(5)));
        renewed.next();
        assertThat(renewed.ask("token " + PEER.token())).isEqualTo("renewed");
        assertThat(first.closeCode()).isEqualTo(POLICY_VIOLATION);
        assertThat(renewed.ask("hello")).isEqualTo("hello from user_1 in sess_1");
        assertThat(renewed.isOpen()).isTrue();
        renewed.close();
    }

    @Test
    void takesNoTokenOfSomebodyElse() {
        WebSocketPeer socket = WebSocketPeer.open("/authenticated", bearer(PEER.token()));
        socket.next();
        assertThat(socket.ask("token " + PEER.token("sub", "user_2"))).startsWith("refused");
        assertThat(socket.ask("token a.b.c")).startsWith("refused").contains("token-invalid");
        assertThat(socket.ask("hello")).isEqualTo("hello from user_1 in sess_1");
        socket.close();
    }

    @Test
    void openEndpointTakesEverybody() {
        WebSocketPeer socket = WebSocketPeer.open("/open", Map.of());
        assertThat(socket.ask("hello")).isEqualTo("nobody");
        socket.close();
        WebSocketPeer refused = WebSocketPeer.open("/open", bearer("a.b.c"));
        assertThat(refused.ask("hello")).isEqualTo("nobody");
        refused.close();
    }

    @WebSocket(path = "/authenticated")
    @Authenticated
    static class AuthenticatedSocket {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;
        @Inject
        WebSocketSecurity security;

        @OnOpen
        String open() {
            return "opened by " + identity.getPrincipal().getName();
        }

        @OnTextMessage
        Uni<String> message(String text) {
            if (text.startsWith("token ")) {
                return Uni.createFrom().completionStage(security.updateSecurityIdentity(text.substring("token ".length())))
                        .map(renewed -> "renewed").onFailure().recoverWithItem(failure -> "refused: " + failure.getMessage());
            }
            return Uni.createFrom().item(text + " from " + clerk.userId() + " in " + clerk.sessionId());
        }
    }

    @WebSocket(path = "/admin")
    @RolesAllowed("org:admin")
    static class AdminSocket {

        @OnTextMessage
        String message(String text) {
            return text + " admin";
        }
    }

    @WebSocket(path = "/open")
    static class OpenSocket {

        @Inject
        ClerkIdentity clerk;

        @OnTextMessage
        String message(String text) {
            return clerk.findUserId().orElse("nobody");
        }
    }
}
