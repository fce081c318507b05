package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.SessionsApi;
import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.QuarkusUnitTest;

/** Every resource of the two clients is a bean by itself. */
class InjectedResourcesTest {

    private static final PeerClient MAIN = new PeerClient("main");
    private static final PeerClient PARTNERS = new PeerClient("partners");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("main", "partners"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=sk_test_main
                    quarkus.clerk.api-url=${peer.main.url}
                    quarkus.clerk.partners.secret-key=sk_test_partners
                    quarkus.clerk.partners.api-url=${peer.partners.url}
                    """);

    @Inject
    SessionsApi sessions;

    @Inject
    ReactiveSessionsApi reactiveSessions;

    @Inject
    @ClerkInstance("partners")
    SessionsApi sessionsOfPartners;

    @Inject
    @Any
    Instance<ReactiveSessionsApi> anySessions;

    @Inject
    UsersApi users;

    @Inject
    ClerkClient client;

    @BeforeAll
    static void sessions() {
        MAIN.session("sess_of_main", "user_1", "client_1", "active");
        PARTNERS.session("sess_of_partners", "user_2", "client_2", "active");
    }

    @Test
    void blocking() {
        assertThat(sessions.get("sess_of_main").userId()).isEqualTo("user_1");
    }

    @Test
    void reactive() {
        assertThat(reactiveSessions.get("sess_of_main").await().atMost(Duration.ofSeconds(5)).userId()).isEqualTo("user_1");
    }

    @Test
    void ofANamedInstance() {
        assertThat(sessionsOfPartners.get("sess_of_partners").userId()).isEqualTo("user_2");
        assertThat(PARTNERS.requests()).contains("GET /v1/sessions/sess_of_partners Bearer sk_test_partners")
                .noneMatch(request -> request.contains("sk_test_main"));
    }

    @Test
    void ofAnInstanceThatIsSelectedAtRunTime() {
        ReactiveSessionsApi selected = anySessions.select(ClerkInstance.Literal.of("partners")).get();
        assertThat(selected.get("sess_of_partners").await().atMost(Duration.ofSeconds(5)).userId()).isEqualTo("user_2");
    }

    @Test
    void isTheSameAsThatOfTheClient() {
        assertThat(ClientProxy.unwrap(sessions)).isSameAs(client.sessions());
        assertThat(ClientProxy.unwrap(users)).isSameAs(client.users());
    }
}
