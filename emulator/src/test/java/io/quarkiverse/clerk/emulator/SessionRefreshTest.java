package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

class SessionRefreshTest extends EmulatorTestBase {

    private static final String SUFFIX = "_r3WamjPG";
    private static final String ORIGIN = "http://localhost:8080";

    private String devBrowser;
    private String session;
    private String expired;
    private String refreshToken;

    @BeforeEach
    void signInAndLetTheTokenExpire() throws Exception {
        devBrowser = signIn(ADMIN, ACME).cookie("__clerk_db_jwt");
        Cookies cookies = handshake();
        expired = cookies.getValue("__session");
        refreshToken = cookies.getValue("__refresh" + SUFFIX);
        session = reader(expired).claims().getClaimValueAsString("sid");
        clock.advance(Duration.ofMinutes(5));
    }

    private Cookies handshake() {
        Response response = anonymous().queryParam("redirect_url", ORIGIN + "/").queryParam("format", "nonce")
                .queryParam("__clerk_db_jwt", devBrowser).get("/v1/client/handshake");
        return parsed(directives(parameter(response, "__clerk_handshake_nonce")));
    }

    private ValidatableResponse refresh(Consumer<Map<String, Object>> change) {
        return refresh(session, change);
    }

    private ValidatableResponse refresh(String sessionId, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = new HashMap<>(Map.of("format", "cookie", "expired_token", expired, "refresh_token",
                refreshToken, "request_origin", ORIGIN, "request_headers", Map.of("user-agent", List.of("x"))));
        change.accept(body);
        return post("/sessions/" + sessionId + "/refresh", body);
    }

    @Test
    void exchangesAnExpiredTokenForCookies() throws Exception {
        List<String> cookies = refresh(body -> {
        }).statusCode(200).body("object", equalTo("cookies")).extract().path("cookies");
        Cookie cookie = parsed(cookies).asList().get(0);
        assertThat(cookies).hasSize(1);
        assertThat(cookie.getName()).isEqualTo("__session");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isSecured()).isFalse();
        TokenReader token = reader(cookie.getValue());
        assertThat(token.claims().getSubject()).isEqualTo(ADMIN);
        assertThat(token.claims().getClaimValue("sid")).isEqualTo(session);
        assertThat(token.claims().getClaimValue("azp")).isEqualTo(ORIGIN);
        assertThat(token.claims().getIssuedAt().getValue()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(token.permissions()).contains("org:orders:delete");
    }

    @Test
    void renewsTheSuffixedCookieTooWhenItIsInUse() {
        List<String> cookies = backend().queryParam("suffixed_cookies", "true")
                .body(Map.of("format", "cookie", "expired_token", expired, "refresh_token", refreshToken, "request_origin",
                        ORIGIN))
                .post("/sessions/" + session + "/refresh").then().statusCode(200).extract().path("cookies");
        assertThat(parsed(cookies).asList()).extracting(Cookie::getName).containsExactly("__session", "__session" + SUFFIX);
    }

    @Test
    void answersATokenAloneByDefault() throws Exception {
        String jwt = refresh(body -> body.remove("format")).statusCode(200).body("object", equalTo("token")).extract()
                .path("jwt");
        assertThat(reader(jwt).claims().getSubject()).isEqualTo(ADMIN);
    }

    @Test
    void anExpiredTokenCountsOnceAndTheRefreshTokenAgain() {
        refresh(body -> {
        }).statusCode(200);
        assertError(refresh(body -> {
        }), 401, "session_refresh_expired_session_token_consumed");
        String next = handshake().getValue("__session");
        refresh(body -> body.put("expired_token", next)).statusCode(200);
    }

    @Test
    void refusesWhatDoesNotBelongTogether() throws Exception {
        String other = session(SOLO);
        assertError(refresh(body -> body.put("refresh_token", "rt_x")), 401, "refresh_token_not_found");
        assertError(refresh(body -> body.put("expired_token", "no.to.ken")), 401, "expired_session_token_invalid");
        assertError(refresh(body -> body.put("expired_token", expired.substring(0, expired.length() - 9) + "AAAAAAAAA")), 401,
                "expired_session_token_invalid");
        assertError(refresh(other, body -> {
        }), 401, "refresh_sid_mismatch");
        assertError(refresh("sess_x", body -> {
        }), 401, "refresh_sid_mismatch");
        assertError(refresh(body -> body.put("request_origin", "http://localhost:9090")), 401,
                "refresh_request_origin_azp_mismatch");
        assertError(refresh(body -> body.put("request_origin", "nowhere")), 401, "refresh_request_origin_invalid");
        String fromBackend = token(session);
        assertError(refresh(body -> body.put("expired_token", fromBackend)), 401, "expired_session_token_missing_azp");
        refresh(body -> {
        }).statusCode(200);
    }

    @Test
    void refusesTokensThatAreNoSessionTokens() {
        post("/jwt_templates", Map.of("name", "partner", "claims", Map.of("sid", session))).statusCode(200);
        String template = post("/sessions/" + session + "/tokens/partner", Map.of()).statusCode(200).extract().path("jwt");
        assertError(refresh(body -> body.put("expired_token", template)), 401, "expired_session_token_invalid");
        String handshake = parameter(anonymous().queryParam("redirect_url", ORIGIN + "/").get("/v1/client/handshake"),
                "__clerk_handshake");
        assertError(refresh(body -> body.put("expired_token", handshake)), 401, "expired_session_token_missing_sid");
    }

    @Test
    void refusesASessionThatIsOver() {
        post("/sessions/" + session + "/revoke", Map.of()).statusCode(200);
        assertError(refresh(body -> {
        }), 401, "session_refresh_inactive_session");
        delete("/users/" + ADMIN).statusCode(200);
        assertError(refresh(body -> {
        }), 401, "session_refresh_session_not_found");
    }

    @Test
    void refusesATokenThatIsTooOld() {
        clock.advance(Duration.ofDays(1));
        assertError(refresh(body -> {
        }), 401, "session_refresh_expired_session_token_too_old");
    }

    @Test
    void validates() {
        for (String parameter : List.of("expired_token", "refresh_token", "request_origin")) {
            assertError(refresh(body -> body.remove(parameter)).body("errors[0].meta.param_name", equalTo(parameter)), 422,
                    "form_param_missing");
        }
        assertError(refresh(body -> body.put("format", "xml")), 422, "form_param_value_invalid");
        assertError(anonymous().contentType("application/json").body("{}").post("/v1/sessions/" + session + "/refresh").then(),
                401, "authentication_invalid");
    }
}
