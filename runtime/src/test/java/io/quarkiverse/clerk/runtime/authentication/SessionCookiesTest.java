package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TestTokens;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** The table of spec §2.4: U is the unsuffixed cookie, X the suffixed one. */
class SessionCookiesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String HOST = "clerk.example.com";
    private static final String DEVELOPMENT = "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k";
    private static final String PRODUCTION = "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k";
    private static final Function<String, Optional<Jwt>> DECODER = raw -> {
        try {
            return Optional.of(Jwt.decode(raw));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    };

    static Stream<Arguments> rows() {
        String foreign = token("https://clerk.other.com", 0);
        String own = token("https://" + HOST, 0);
        return Stream.of(
                row("1 U session is no JWT", false, DEVELOPMENT, "garbage", "1", own, "1"),
                row("1 U session has no issuer", false, DEVELOPMENT, token(null, 0), "1", own, "1"),
                row("1 U session has an empty issuer", false, DEVELOPMENT, token("", 0), "1", own, "1"),
                row("2 U session is of another instance", true, DEVELOPMENT, foreign, "1", own, "1"),
                row("2 U session is of another instance, no X at all", true, DEVELOPMENT, foreign, "1", null, null),
                row("2 U issuer is a number", true, DEVELOPMENT, numericIssuer(), "1", own, "1"),
                row("2 U issuer by http", false, DEVELOPMENT, token("http://" + HOST, 0), "1", null, null),
                row("3 no X cookies", false, DEVELOPMENT, own, "1", null, null),
                row("4 U session is newer", false, DEVELOPMENT, own, "1", token("https://" + HOST, -10), "1"),
                row("4 U session is newer, U uat absent", false, DEVELOPMENT, own, null, token("https://" + HOST, -10), "1"),
                row("4 both of one second", true, DEVELOPMENT, own, "1", own, "1"),
                row("5 X signed out, U signed in", false, DEVELOPMENT, null, "1", own, "0"),
                row("5 X signed out, U unknown", false, DEVELOPMENT, null, null, own, "0"),
                row("5 both signed out", true, DEVELOPMENT, null, "0", own, "0"),
                row("6 U signed out, X session expired", false, DEVELOPMENT, null, "0", token("https://" + HOST, -60), "1"),
                row("6 U signed out, X session expires next second", true, DEVELOPMENT, null, "0",
                        token("https://" + HOST, -59), "1"),
                row("6 not in production", true, PRODUCTION, null, "0", token("https://" + HOST, -60), "1"),
                row("7 X session without X uat", false, DEVELOPMENT, null, null, own, null),
                row("8 X cookies alone", true, DEVELOPMENT, null, null, own, "1"),
                row("8 X uat alone", true, DEVELOPMENT, null, null, null, "1"),
                row("8 X session is newer", true, PRODUCTION, token("https://" + HOST, -10), "1", own, "1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takesTheSuffixedCookies(String name, boolean suffixed, String key, String cookies, String session) {
        SessionCookies chosen = choose(cookies, PublishableKey.parse(key));

        assertThat(chosen.suffixed()).isEqualTo(suffixed);
        assertThat(chosen.sessionToken()).isEqualTo(Optional.ofNullable(session));
    }

    @Test
    void withoutPublishableKeyOnlyUnsuffixedCookiesCount() {
        SessionCookies chosen = choose("__session=a; __client_uat=7; __session_x=b; __client_uat_x=8", Optional.empty());

        assertThat(chosen).isEqualTo(new SessionCookies(Optional.of("a"), Optional.empty(), 7, ""));
    }

    @ParameterizedTest
    @CsvSource({ "1700000000, 1700000000", "12abc, 12", "abc, 0", "1.9, 1", "-1, -1", "0, 0", "'', 0" })
    void clientUatIsTheLeadingInteger(String cookie, long uat) {
        assertThat(choose("__client_uat=" + cookie, Optional.empty()).clientUat()).isEqualTo(uat);
    }

    private static SessionCookies choose(String header, Optional<PublishableKey> key) {
        TestClock clock = new TestClock();
        clock.set(NOW);
        return SessionCookies.choose(RequestCookies.parse(Optional.of(header)),
                InstanceSettings.builder().publishableKey(key).build(), DECODER, clock);
    }

    private static Arguments row(String name, boolean suffixed, String key, String session, String uat, String suffixedSession,
            String suffixedUat) {
        String suffix = "_" + PublishableKey.parse(key).orElseThrow().cookieSuffix();
        String header = cookie("__session", session) + cookie("__client_uat", uat)
                + cookie("__session" + suffix, suffixedSession)
                + cookie("__client_uat" + suffix, suffixedUat);
        return Arguments.of(name, suffixed, key, header, suffixed ? suffixedSession : session);
    }

    private static String cookie(String name, String value) {
        return value == null ? "" : name + "=" + value + "; ";
    }

    private static String token(String issuer, int age) {
        TestTokens token = TestTokens.session("ins_1", NOW.plusSeconds(age));
        if (issuer == null) {
            token.claims().remove("iss");
        } else {
            token.claims().put("iss", issuer);
        }
        return token.sign("absent");
    }

    private static String numericIssuer() {
        TestTokens token = TestTokens.session("ins_1", NOW);
        token.claims().put("iss", 5);
        return token.sign("absent");
    }
}
