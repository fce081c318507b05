package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.CookieAttack.harmless;
import static io.quarkiverse.clerk.attack.CookieAttack.signedOut;
import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.OTHER_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.claimsWith;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.runtime.authentication.RequestState;

/** The {@code Cookie} header: cookies made out of parts of others, several of one name, and more than anybody needs. */
class CookieAttacksTest {

    static final String TITLE = "Cookies";

    private static final String NOBODY = "session-token-and-uat-missing";
    private static final String NO_CLIENT = "session-token-but-no-client-uat";
    private static final String WRONG_SIGNATURE = "token-invalid-signature";
    private static final String INVALID = "token-invalid";

    static List<CookieAttack> attacks() {
        String genuine = signed(HEADER, claims());
        List<CookieAttack> attacks = new ArrayList<>();
        attacks.addAll(forged(genuine));
        attacks.addAll(repeated(genuine));
        attacks.addAll(clientUat(genuine));
        attacks.addAll(suffixes(genuine));
        attacks.addAll(bombs());
        return attacks;
    }

    /** The session of the attacker, planted into the browser of a victim through a cookie that the attacker can set. */
    private static List<CookieAttack> forged(String token) {
        String pair = "__client_uat=1; __session=" + token;
        String encoded = URLEncoder.encode("; " + pair, StandardCharsets.UTF_8);
        return List.of(
                signedOut("cookies behind an encoded `;` of another one", "theme=dark" + encoded, NOBODY),
                signedOut("the same, encoded twice", "theme=dark" + encoded.replace("%", "%25"), NOBODY),
                signedOut("cookies in quotes of another one", "theme=\"dark, __client_uat=1, __session=" + token + '"', NOBODY),
                signedOut("cookies behind a line break of another one", "theme=dark\r\n" + pair.replace(';', '\n'), NOBODY),
                signedOut("a comma between cookies", "__client_uat=1, __session=" + token,
                        "client-uat-but-no-session-token"),
                signedOut("an encoded name", "__client_uat=1; __sess%69on=" + token, "client-uat-but-no-session-token"),
                signedOut("a name in other letter case", "__CLIENT_UAT=1; __SESSION=" + token, NOBODY),
                signedOut("names with the prefix `__Host-`", "__Host-__client_uat=1; __Host-__session=" + token, NOBODY),
                signedOut("a name with a NUL", "__client_uat=1; __session\u0000x=" + token, "client-uat-but-no-session-token"),
                signedOut("a value in quotes", "__client_uat=1; __session=\"" + token + '"', INVALID),
                signedOut("a value and attributes of RFC 2109",
                        "$Version=1; __client_uat=1; __session=" + token + ",$Path; $Path=/",
                        INVALID),
                signedOut("a value and an encoded line break", pair + "%0d%0aSet-Cookie:%20a=b", INVALID),
                signedOut("a value with an escape that is none", pair + "%zz", INVALID),
                signedOut("a value with an escape of no UTF-8", pair + "%ff%fe", INVALID));
    }

    private static List<CookieAttack> repeated(String token) {
        String forged = signed(HEADER, claimsWith("sub", "\"user_2\""), OTHER_KEY);
        return List.of(
                signedOut("a forged token before the genuine one",
                        "__client_uat=1; __session=" + forged + "; __session=" + token, WRONG_SIGNATURE),
                harmless("a forged token behind the genuine one",
                        "__client_uat=1; __session=" + token + "; __session=" + forged, "the first of one name is taken"),
                signedOut("an empty token before the genuine one", "__client_uat=1; __session=; __session=" + token,
                        "client-uat-but-no-session-token"),
                signedOut("`__client_uat` of a signed-out browser before another", "__client_uat=0; __client_uat=1; __session="
                        + token, NO_CLIENT));
    }

    private static List<CookieAttack> clientUat(String token) {
        List<CookieAttack> attacks = new ArrayList<>();
        for (String uat : List.of("", "0", "00", "-0", "x1", "\"1\"", "0x1", "e9", "%00", "\u0661", "NaN")) {
            attacks.add(signedOut("`__client_uat=" + uat + '`', "__client_uat=" + uat + "; __session=" + token, NO_CLIENT));
        }
        for (String uat : List.of("1700000001", "999999999999999999", "9223372036854775807", "99999999999999999999999")) {
            attacks.add(signedOut("`__client_uat=" + uat + '`', "__client_uat=" + uat + "; __session=" + token,
                    "session-token-iat-before-client-uat"));
        }
        for (String uat : List.of("1", "-1", "+1", "1.5", "1e9", "1;x", "%31")) {
            attacks.add(harmless("`__client_uat=" + uat + '`', "__client_uat=" + uat + "; __session=" + token,
                    "only a browser lies to itself with it, and the token has to be genuine all the same"));
        }
        return attacks;
    }

    private static List<CookieAttack> suffixes(String token) {
        String suffix = AttackedInstance.production().cookieSuffix();
        String forged = signed(HEADER, claims(), OTHER_KEY);
        return List.of(
                signedOut("the suffix of another instance", "__client_uat_AAAAAAAA=1; __session_AAAAAAAA=" + token, NOBODY),
                signedOut("the suffix in other letter case", ("__client_uat_" + suffix + "=1; __session_" + suffix + "=")
                        .toUpperCase(Locale.ROOT) + token, NOBODY),
                signedOut("a forged token with the suffix", "__client_uat_" + suffix + "=1; __session_" + suffix + '=' + forged,
                        WRONG_SIGNATURE),
                harmless("the genuine token with the suffix, a forged one of another issuer without", "__session="
                        + signed(HEADER, claimsWith("iss", "\"https://evil.example\""), OTHER_KEY) + "; __client_uat=1; "
                        + "__client_uat_" + suffix + "=1; __session_" + suffix + '=' + token,
                        "cookies of another instance of the same site are passed over"));
    }

    private static List<CookieAttack> bombs() {
        String many = IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("; "));
        return List.of(
                signedOut("100,000 cookies", many, NOBODY),
                signedOut("one million `;`", ";".repeat(1_000_000), NOBODY),
                signedOut("one million `=`", "=".repeat(1_000_000), NOBODY),
                signedOut("a value of one million characters", "__client_uat=1; __session=" + "a".repeat(1_000_000), INVALID),
                signedOut("a value of one million escapes", "__client_uat=1; __session=" + "%2e".repeat(1_000_000), INVALID),
                signedOut("a value of one million incomplete escapes", "__client_uat=1; __session=" + "%".repeat(1_000_000),
                        INVALID),
                signedOut("a `__client_uat` of one million digits", "__client_uat=" + "9".repeat(1_000_000),
                        "client-uat-but-no-session-token"),
                signedOut("one million blanks before the value", "__client_uat=" + " ".repeat(1_000_000) + "x", NOBODY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void doesNotSignIn(CookieAttack attack) {
        try (RecordedLog log = RecordedLog.start()) {
            RequestState state = AttackedInstance.production().withCookies(attack.header());

            assertThat(Outcome.of(state)).isEqualTo(attack.reason().isEmpty() ? Outcome.SIGNED_IN : attack.reason());
            if (state instanceof RequestState.SignedIn signedIn) {
                assertThat(signedIn.session().claims().userId()).contains("user_1");
            }
            assertThat(log.lines()).allMatch(line -> Outcome.PRINTABLE.matcher(line).matches());
        }
    }
}
