package io.quarkiverse.clerk.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.conformance.TestClock;

class MachineJwtVerifierTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String M2M_CATEGORY = "cl_B7d4PD333AAA";

    private final TestClock clock = new TestClock();
    private final KeySource keys = new JwksKeySource(new CountingJwks().publish("ins_1"), JwksPolicy.DEFAULT, clock);

    @BeforeEach
    void startTheClock() {
        clock.set(NOW);
    }

    private MachineToken verify(TokenType type, String token, String... audiences) {
        return new MachineJwtVerifier(keys, Set.of(audiences), Duration.ofSeconds(5), clock).verify(type, token).await()
                .indefinitely();
    }

    private static TestTokens m2m() {
        TestTokens token = TestTokens.session("ins_1", NOW);
        token.header().put("cat", M2M_CATEGORY);
        token.claims().put("sub", "mch_1").put("jti", "mt_1").remove("sid");
        return token;
    }

    private static TestTokens oauth() {
        TestTokens token = TestTokens.session("ins_1", NOW);
        token.header().put("typ", "at+jwt");
        token.claims().put("jti", "oat_1").put("client_id", "client_1").put("scope", "profile  email").remove("sid");
        return token;
    }

    private static String changed(TestTokens token, Consumer<TestTokens> change) {
        change.accept(token);
        return token.sign("instance-key");
    }

    @Test
    void anM2mTokenTellsItsMachineAndItsClaims() {
        TestTokens token = m2m();
        token.claims().put("scopes", "mch_2 mch_3").put("tier", "gold").putArray("aud").add("mch_2").add("mch_3");

        MachineToken verified = verify(TokenType.M2M_TOKEN, token.sign("instance-key"));

        assertThat(verified.machineId()).contains("mch_1");
        assertThat(verified.userId()).isEmpty();
        assertThat(verified.scopes()).containsExactly("mch_2", "mch_3");
        assertThat(verified.claims().orElseThrow()).containsOnlyKeys("scopes", "aud", "tier");
        assertThat(verified.expiresAt()).contains(NOW.plusSeconds(60));
    }

    @Test
    void theAudienceOfAnM2mTokenStandsForItsScopes() {
        assertThat(verify(TokenType.M2M_TOKEN, changed(m2m(), token -> token.claims().putArray("aud").add("mch_2"))).scopes())
                .containsExactly("mch_2");
        assertThat(verify(TokenType.M2M_TOKEN, changed(m2m(), token -> token.claims().put("aud", "mch_2"))).scopes())
                .containsExactly("mch_2");
        MachineToken without = verify(TokenType.M2M_TOKEN, m2m().sign("instance-key"));
        assertThat(without.scopes()).isEmpty();
        assertThat(without.claims()).isEmpty();
    }

    @Test
    void anOAuthTokenTellsItsUserAndItsApplication() {
        MachineToken verified = verify(TokenType.OAUTH_TOKEN, oauth().sign("instance-key"));

        assertThat(verified.userId()).contains("user_1");
        assertThat(verified.clientId()).contains("client_1");
        assertThat(verified.id()).isEqualTo("oat_1");
        assertThat(verified.scopes()).containsExactly("profile", "email");
        assertThat(verified.claims()).isEmpty();
    }

    @Test
    void aListOfScopesBeatsTheText() {
        assertThat(verify(TokenType.OAUTH_TOKEN, changed(oauth(), token -> token.claims().putArray("scp").add("read")))
                .scopes()).containsExactly("read");
    }

    @Test
    void theOtherTypeOfAnOAuthTokenCountsToo() {
        assertThat(verify(TokenType.OAUTH_TOKEN, changed(oauth(), token -> token.header().put("typ", "application/at+jwt")))
                .subject()).isEqualTo("user_1");
    }

    @Test
    void whoActsForTheUserIsToldWithOneMore() {
        MachineToken verified = verify(TokenType.OAUTH_TOKEN, changed(oauth(), token -> token.claims().putObject("act")
                .put("sub", "client_3").putObject("act").put("sub", "client_2").putObject("act").put("sub", "client_1")));

        assertThat(verified.actor().orElseThrow().claims()).isEqualTo(Map.of("sub", "client_3", "act", Map.of("sub",
                "client_2")));
        assertThat(verify(TokenType.OAUTH_TOKEN, changed(oauth(), token -> token.claims().putObject("act").put("sub", 1)))
                .actor()).isEmpty();
        assertThat(verify(TokenType.OAUTH_TOKEN, changed(oauth(), token -> token.claims().putObject("act").put("sub", "a")
                .putObject("act").put("sub", 1))).actor().orElseThrow().claims()).isEqualTo(Map.of("sub", "a"));
    }

    @Test
    void whoAskedForATokenAndWhoIssuedItIsNotLookedAt() {
        assertThat(verify(TokenType.M2M_TOKEN, changed(m2m(), token -> token.claims().put("iss", "https://elsewhere")
                .put("azp", "https://elsewhere"))).subject()).isEqualTo("mch_1");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("M2M: no JWT", TokenType.M2M_TOKEN, "a.b.c", TokenErrorReason.TOKEN_INVALID),
                Arguments.of("M2M: a session token", TokenType.M2M_TOKEN,
                        TestTokens.session("ins_1", NOW).sign("instance-key"), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("M2M: the category of sessions", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.header().put("cat", "cl_B7d4PD111AAA")), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("M2M: the category of JWT templates", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.header().put("cat", "cl_B7d4PD222AAA")), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("M2M: the category that is not looked at elsewhere", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.header().put("cat", "cl_I7d4PD111III")), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("M2M: the type of OAuth tokens", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.header().put("typ", "at+jwt")),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("M2M: alg none", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.header().put("alg", "none")),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("M2M: another key", TokenType.M2M_TOKEN, m2m().sign("other-key"),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("M2M: expired", TokenType.M2M_TOKEN,
                        changed(m2m(), token -> token.claims().put("exp", NOW.getEpochSecond() - 5)),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("OAuth: no JWT", TokenType.OAUTH_TOKEN, "a.b.c", TokenErrorReason.TOKEN_INVALID),
                Arguments.of("OAuth: a session token", TokenType.OAUTH_TOKEN,
                        TestTokens.session("ins_1", NOW).sign("instance-key"), TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("OAuth: another key", TokenType.OAUTH_TOKEN, oauth().sign("other-key"),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("OAuth: expired", TokenType.OAUTH_TOKEN,
                        changed(oauth(), token -> token.claims().put("exp", NOW.getEpochSecond() - 5)),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("OAuth: no subject", TokenType.OAUTH_TOKEN,
                        changed(oauth(), token -> token.claims().remove("sub")),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String name, TokenType type, String token, TokenErrorReason reason) {
        assertThatThrownBy(() -> verify(type, token)).isInstanceOfSatisfying(TokenVerificationException.class,
                e -> assertThat(e.reason()).isEqualTo(reason)).message().doesNotContain(token);
    }

    static Stream<Arguments> audiences() {
        return Stream.of(
                Arguments.of("the one", "https://api", true),
                Arguments.of("another", "https://other", false),
                Arguments.of("the one among others", new String[] { "https://other", "https://api" }, true),
                Arguments.of("others", new String[] { "https://other" }, false),
                Arguments.of("an empty list", new String[] {}, false),
                Arguments.of("an empty text", "", false),
                Arguments.of("the one and an empty text", new String[] { "https://api", "" }, false),
                Arguments.of("none", null, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("audiences")
    void anOAuthTokenMustBeForUsWhereAnAudienceIsConfigured(String name, Object audience, boolean accepted) {
        TestTokens token = oauth();
        if (audience instanceof String one) {
            token.claims().put("aud", one);
        } else if (audience instanceof String[] several) {
            Stream.of(several).forEach(token.claims().putArray("aud")::add);
        }
        String raw = token.sign("instance-key");

        assertThat(verify(TokenType.OAUTH_TOKEN, raw).subject()).isEqualTo("user_1");
        if (accepted) {
            assertThat(verify(TokenType.OAUTH_TOKEN, raw, "https://api").subject()).isEqualTo("user_1");
        } else {
            assertThatThrownBy(() -> verify(TokenType.OAUTH_TOKEN, raw, "https://api")).isInstanceOfSatisfying(
                    TokenVerificationException.class,
                    e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.TOKEN_VERIFICATION_FAILED));
        }
    }

    @Test
    void aMachineSecretKeyAloneVerifiesNoJwt() {
        MachineJwtVerifier without = new MachineJwtVerifier(new MissingKeySource(), Set.of(), Duration.ZERO, clock);

        assertThatThrownBy(() -> without.verify(TokenType.M2M_TOKEN, m2m().sign("instance-key")).await().indefinitely())
                .isInstanceOfSatisfying(TokenVerificationException.class,
                        e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.TOKEN_VERIFICATION_FAILED));
    }
}
