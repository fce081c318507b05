package io.quarkiverse.clerk.test.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.test.attack.RawAttack.Kind;
import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Requests as bytes to a running application; the same in both modes of authentication. */
abstract class AbstractRawAttacks {

    private static final SessionTokens TOKENS = new SessionTokens("attacked");

    @TestHTTPResource("/")
    URI server;

    static QuarkusUnitTest application(boolean proactive) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(AbstractRawAttacks.class, AttackedEndpoints.class, RawAttack.class,
                        RawBrowserAttack.class,
                        RawAttack.Kind.class, RawExchange.class, SessionTokens.class))
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey())
                .overrideConfigKey("quarkus.clerk.production.publishable-key", "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k")
                .overrideConfigKey("quarkus.clerk.production.jwt-key", TOKENS.publicKey())
                .overrideConfigKey("quarkus.clerk.development.jwt-key", TOKENS.publicKey())
                .overrideConfigKey("quarkus.clerk.development.publishable-key", "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k")
                .overrideConfigKey("quarkus.http.auth.proactive", String.valueOf(proactive))
                .overrideConfigKey("quarkus.log.category.\"io.quarkiverse.clerk\".level", "DEBUG")
                .setLogRecordPredicate(entry -> true)
                .assertLogRecords(AbstractRawAttacks::assertNothingOfTheInput);
    }

    // No parameters: their source would be asked in the class loader of JUnit, which is not the application's.
    @Test
    void signNobodyIn() {
        SoftAssertions.assertSoftly(softly -> RawAttack.all(TOKENS.valid()).forEach(attack -> {
            check(softly, attack, "open", 200);
            check(softly, attack, "lax", 200);
            check(softly, attack, "strict", 401);
            check(softly, attack, "authenticated", 401);
        }));
    }

    @Test
    void sendNoBrowserAnywhereElse() {
        String forged = new SessionTokens("other").valid();
        SoftAssertions.assertSoftly(softly -> RawBrowserAttack.all(forged).forEach(attack -> {
            RawExchange exchange = RawExchange.send(server, attack.text());
            softly.assertThat(exchange.status()).as(attack.name()).isEqualTo(attack.status());
            softly.assertThat(exchange.header("location").orElse("")).as(attack.name()).startsWith(attack.location());
            softly.assertThat(exchange.header("location").isEmpty()).as(attack.name()).isEqualTo(attack.location().isEmpty());
            softly.assertThat(exchange.head()).as(attack.name()).noneMatch(line -> line.toLowerCase(Locale.ROOT)
                    .startsWith("set-cookie: " + RawAttack.MARK));
        }));
    }

    @Test
    void theTokenThatTheAttacksUseIsGenuine() {
        RawExchange exchange = get("strict", "Authorization: Bearer " + TOKENS.valid() + "\r\n");

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).contains("user_1");
    }

    private void check(SoftAssertions softly, RawAttack attack, String path, int signedOut) {
        RawExchange exchange = get(path, attack.lines());
        String name = attack.name() + ", /" + path;
        if (attack.kind() == Kind.SIGNED_OUT || attack.kind() == Kind.EITHER && exchange.status() != 400) {
            softly.assertThat(exchange.status()).as(name).isEqualTo(signedOut);
            softly.assertThat(exchange.body()).as(name).isEqualTo(signedOut == 200 ? AttackedEndpoints.NOBODY : "");
        } else {
            softly.assertThat(exchange.status()).as(name).isIn(400, 431);
        }
        softly.assertThat(String.join("\n", exchange.head()) + exchange.body()).as(name)
                .doesNotContainIgnoringCase(RawAttack.MARK);
    }

    private RawExchange get(String path, String lines) {
        return RawExchange.send(server, "GET /" + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + lines
                + "Connection: close\r\n\r\n");
    }

    private static void assertNothingOfTheInput(List<LogRecord> entries) {
        assertThat(entries).map(AbstractRawAttacks::text).isNotEmpty().noneMatch(line -> line.contains(RawAttack.MARK));
        assertThat(entries).filteredOn(entry -> entry.getLevel().intValue() > Level.WARNING.intValue())
                .extracting(LogRecord::getLoggerName).as("only a server that takes no request, and a mistake of a developer")
                .containsOnly("io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                        "io.quarkiverse.clerk.runtime.ClerkExceptionMapper");
    }

    private static String text(LogRecord entry) {
        return new SimpleFormatter().formatMessage(entry) + (entry.getThrown() == null ? "" : entry.getThrown());
    }
}
