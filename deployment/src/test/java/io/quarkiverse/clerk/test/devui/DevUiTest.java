package io.quarkiverse.clerk.test.devui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** What the pages of the Dev UI ask, with the emulator. */
class DevUiTest {

    private static final String ADMIN = "user_emulatoradmin";
    private static final String ACME = "org_emulatoracme";
    private static final List<String> NO_TOKEN = List.of("", "Bearer ", "a b", "x\r\nEvil: 1", "ä");

    private static final String CONFIGURATION = """
            quarkus.clerk.webhooks.path=/webhooks/clerk
            quarkus.clerk.partner.secret-key=sk_live_0123456789
            quarkus.clerk.partner.publishable-key=pk_live_Y2xlcmsuZXhhbXBsZS5jb20k
            """;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(ShownEndpoints.class, ShownEndpoints.Orders.class,
                    ShownEndpoints.Open.class, ShownEndpoints.Described.class, ShownEndpoints.Reports.class,
                    ShownEndpoints.Agents.class, ShownEndpoints.Events.class)
                    .addAsResource(new StringAsset(CONFIGURATION),
                            "application.properties"));

    private DevUi devUi;

    @BeforeEach
    void open() {
        RestAssured.port = 8080;
        devUi = new DevUi();
    }

    @AfterEach
    void close() {
        devUi.close();
    }

    private JsonNode endpoint(String method, String path) {
        for (JsonNode endpoint : devUi.call("listEndpoints")) {
            if (endpoint.path("method").asText().equals(method) && endpoint.path("path").asText().equals(path)) {
                return endpoint;
            }
        }
        throw new AssertionError("No endpoint " + method + " " + path);
    }

    private String signIn(String user, String organization) {
        JsonNode minted = devUi.call("signInAs", Map.of("instance", "", "userId", user, "organizationId", organization));
        return minted.path("token").asText();
    }

    private JsonNode callEndpoint(String method, String path, String token, String body) {
        return devUi.call("callEndpoint", Map.of("method", method, "path", path, "token", token, "body", body));
    }

    /** One start of the application for all of them: in dev mode every test method has one of its own. */
    @TestFactory
    List<DynamicTest> pagesAndTools() {
        return List.of(
                dynamicTest("theInstanceIsShownWithoutItsKeys", this::theInstanceIsShownWithoutItsKeys),
                dynamicTest("endpointsAreShownWithWhatTheyAskAndWhereThatIsWritten",
                        this::endpointsAreShownWithWhatTheyAskAndWhereThatIsWritten),
                dynamicTest("usersAndOrganizationsAreMadeAndPutTogether", this::usersAndOrganizationsAreMadeAndPutTogether),
                dynamicTest("whatIsMissingOrUnknownIsSaid", this::whatIsMissingOrUnknownIsSaid),
                dynamicTest("aTokenOfAUserIsAccepted", this::aTokenOfAUserIsAccepted),
                dynamicTest("aForgedTokenIsRefusedWithItsReasonAndStillDecoded",
                        this::aForgedTokenIsRefusedWithItsReasonAndStillDecoded),
                dynamicTest("whatIsNoTokenIsNotRepeated", this::whatIsNoTokenIsNotRepeated),
                dynamicTest("endpointsAreCalledWithAndWithoutToken", this::endpointsAreCalledWithAndWithoutToken),
                dynamicTest("redirectsAreShownAndNotFollowed", this::redirectsAreShownAndNotFollowed),
                dynamicTest("nothingButTheApplicationIsCalled", this::nothingButTheApplicationIsCalled),
                dynamicTest("decisionsAreLoggedWithoutTokensOrQueries", this::decisionsAreLoggedWithoutTokensOrQueries),
                dynamicTest("decisionsAreStreamed", this::decisionsAreStreamed),
                dynamicTest("eventsAreSentToTheApplication", this::eventsAreSentToTheApplication),
                dynamicTest("agentsHaveTheSameTools", this::agentsHaveTheSameTools),
                dynamicTest("aRealInstanceBesideTheEmulatorIsLeftAlone", this::aRealInstanceBesideTheEmulatorIsLeftAlone),
                dynamicTest("aReloadChangesWhatIsShown", this::aReloadChangesWhatIsShown));
    }

    private void theInstanceIsShownWithoutItsKeys() {
        JsonNode instance = devUi.call("instances").path(0);
        assertThat(instance.path("name").asText()).isEqualTo("<default>");
        assertThat(instance.path("emulated").asBoolean()).isTrue();
        assertThat(instance.path("keys").asText()).isEqualTo("test");
        assertThat(instance.path("issuers")).isNotEmpty();
        assertThat(instance.toString()).doesNotContain("sk_test", "pk_test");
    }

    private void endpointsAreShownWithWhatTheyAskAndWhereThatIsWritten() {
        JsonNode ofClass = endpoint("GET", "/orders");
        assertThat(ofClass.path("protection").asText()).isEqualTo("required");
        assertThat(ofClass.path("origin").asText()).isEqualTo("class");
        assertThat(ofClass.path("place").asText()).endsWith("Orders");

        JsonNode ofMethod = endpoint("DELETE", "/orders/{id}");
        assertThat(ofMethod.path("asks")).extracting(JsonNode::asText)
                .containsExactly("permission org:orders:delete", "reverification strict");
        assertThat(ofMethod.path("origin").asText()).isEqualTo("method");

        assertThat(endpoint("GET", "/orders/teaser").path("protection").asText()).isEqualTo("optional");
        assertThat(endpoint("POST", "/orders").path("accepts")).extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("session_token", "api_key");

        JsonNode ofInterface = endpoint("GET", "/reports");
        assertThat(ofInterface.path("inherited").asText()).isEqualTo("interface");
        assertThat(ofInterface.path("asks").path(0).asText()).isEqualTo("role org:admin");

        JsonNode open = endpoint("GET", "/");
        assertThat(open.path("protection").asText()).isEqualTo("none");
        assertThat(open.path("origin").asText()).isEqualTo("nowhere");
        assertThat(open.path("accepts")).isEmpty();
    }

    private void usersAndOrganizationsAreMadeAndPutTogether() {
        JsonNode user = devUi.call("createUser", Map.of("instance", "", "email", "jane+clerk_test@example.com", "firstName",
                "Jane", "lastName", ""));
        JsonNode organization = devUi.call("createOrganization",
                Map.of("instance", "", "name", "Globex", "createdBy", ADMIN));
        assertThat(devUi.call("roles", Map.of("instance", ""))).extracting(role -> role.path("key").asText())
                .contains("org:admin", "org:member");
        devUi.call("addMember", Map.of("instance", "", "organizationId", organization.path("id").asText(), "userId",
                user.path("id").asText(), "role", "org:member"));

        assertThat(devUi.call("organizations", Map.of("instance", "")))
                .anySatisfy(found -> {
                    assertThat(found.path("name").asText()).isEqualTo("Globex");
                    assertThat(found.path("members").asInt()).isEqualTo(2);
                });
        assertThat(devUi.call("users", Map.of("instance", ""))).anySatisfy(found -> {
            assertThat(found.path("id").asText()).isEqualTo(user.path("id").asText());
            assertThat(found.path("name").asText()).isEqualTo("Jane");
            assertThat(found.at("/memberships/0/organizationName").asText()).isEqualTo("Globex");
        });
    }

    private void whatIsMissingOrUnknownIsSaid() {
        assertThatIllegalStateException().isThrownBy(() -> devUi.call("createUser",
                Map.of("instance", "", "email", " ", "firstName", "", "lastName", "")))
                .withMessageContaining("email is missing");
        assertThatIllegalStateException().isThrownBy(() -> devUi.call("users", Map.of("instance", "other")))
                .withMessageContaining("There is no Clerk instance \"other\"");
        assertThatIllegalStateException().isThrownBy(() -> signIn("user_nobody", "")).withMessageContaining("404");
    }

    private void aTokenOfAUserIsAccepted() {
        JsonNode verdict = devUi.call("decide", Map.of("instance", "", "token", "Bearer " + signIn(ADMIN, ACME)));
        assertThat(verdict.path("outcome").asText()).isEqualTo("signed-in");
        assertThat(verdict.path("tokenType").asText()).isEqualTo("session_token");
        assertThat(verdict.path("subject").asText()).isEqualTo(ADMIN);
        assertThat(verdict.at("/claims/o/id").asText()).isEqualTo(ACME);
        assertThat(verdict.at("/header/alg").asText()).isEqualTo("RS256");
    }

    private void aForgedTokenIsRefusedWithItsReasonAndStillDecoded() {
        String token = signIn(ADMIN, "");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        JsonNode verdict = devUi.call("decide", Map.of("instance", "", "token", forged));
        assertThat(verdict.path("outcome").asText()).isEqualTo("signed-out");
        assertThat(verdict.path("reason").asText()).isEqualTo("token-invalid-signature");
        assertThat(verdict.path("subject").asText()).isEmpty();
        assertThat(verdict.at("/claims/sub").asText()).isEqualTo(ADMIN);
    }

    private void whatIsNoTokenIsNotRepeated() {
        for (String text : NO_TOKEN) {
            assertThatIllegalStateException().as(text)
                    .isThrownBy(() -> devUi.call("decide", Map.of("instance", "", "token", text)))
                    .withMessageNotContaining("Evil");
        }
        JsonNode verdict = devUi.call("decide", Map.of("instance", "", "token", "nonsense"));
        assertThat(verdict.path("outcome").asText()).isEqualTo("signed-out");
    }

    private void endpointsAreCalledWithAndWithoutToken() {
        JsonNode signedIn = callEndpoint("GET", "/orders", signIn(ADMIN, ""), "");
        assertThat(signedIn.path("status").asInt()).isEqualTo(200);
        assertThat(signedIn.path("body").asText()).isEqualTo(ADMIN);
        assertThat(signedIn.path("headers")).extracting(header -> header.path("name").asText().toLowerCase())
                .contains("content-type");

        assertThat(callEndpoint("GET", "/orders", "", "").path("status").asInt()).isEqualTo(401);
        assertThat(callEndpoint("post", "/orders", signIn(ADMIN, ""), "{\"apples\":3}").path("body").asText())
                .isEqualTo("{\"apples\":3}");
    }

    private void redirectsAreShownAndNotFollowed() {
        JsonNode away = callEndpoint("GET", "/away", "", "");
        assertThat(away.path("status").asInt()).isEqualTo(302);
        assertThat(away.path("headers")).anySatisfy(header -> assertThat(header.path("value").asText())
                .isEqualTo("https://example.com/"));
    }

    private void nothingButTheApplicationIsCalled() {
        for (String path : List.of("http://example.com/", "//example.com/", "@example.com/", "orders", "/a b",
                "/\r\nHost: example.com", "/\\example.com", "")) {
            assertThatIllegalStateException().as(path).isThrownBy(() -> callEndpoint("GET", path, "", ""))
                    .withMessageContaining("only this application can be called");
        }
        assertThatIllegalStateException().isThrownBy(() -> callEndpoint("CONNECT", "/", "", ""))
                .withMessageContaining("The method must be one of");
    }

    private void decisionsAreLoggedWithoutTokensOrQueries() {
        String token = signIn(ADMIN, "");
        devUi.call("clearDecisions");
        given().auth().oauth2(token).get("/orders?secret=1").then().statusCode(200);
        given().get("/orders").then().statusCode(401);
        given().auth().oauth2("nonsense").get("/orders/teaser").then().statusCode(200);

        JsonNode decisions = devUi.call("recentDecisions");
        assertThat(decisions)
                .extracting(decision -> decision.path("path").asText() + " " + decision.path("status").asInt() + " "
                        + decision.path("outcome").asText() + " " + decision.path("reason").asText()
                        + decision.path("subject").asText())
                .containsExactly("/orders/teaser 200 signed-out token-invalid", "/orders 401 signed-out"
                        + " dev-browser-missing", "/orders 200 signed-in " + ADMIN);
        assertThat(decisions.toString()).doesNotContain(token, "secret", "nonsense");
    }

    private void decisionsAreStreamed() {
        int decisions = devUi.subscribe("decisions");
        given().get("/orders").then().statusCode(401);
        JsonNode decision = devUi.next(decisions);
        assertThat(decision.path("path").asText()).isEqualTo("/orders");
        assertThat(decision.path("message").asText()).contains("does not know the browser");
    }

    private void eventsAreSentToTheApplication() {
        assertThat(devUi.call("eventTypes")).extracting(JsonNode::asText).contains("user.created", "organization.deleted");
        assertThat(devUi.call("sendEvent", Map.of("type", "organization.deleted")).asText()).startsWith("msg_");
        await().untilAsserted(() -> given().get("/events").then().statusCode(200)
                .body(containsString("organization.deleted")));
        assertThatIllegalStateException().isThrownBy(() -> devUi.call("sendEvent", Map.of("type", "user.sneezed")))
                .withMessageContaining("Clerk has no event user.sneezed");
    }

    private static JsonPath agent(String method, Map<String, Object> parameters) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters))
                .post("/q/dev-mcp").then().statusCode(200).extract().jsonPath();
    }

    private void agentsHaveTheSameTools() {
        given().post("/agents").then().statusCode(204);
        List<Map<String, String>> tools = agent("tools/list", Map.of()).<Map<String, String>> getList("result.tools").stream()
                .filter(tool -> tool.get("name").startsWith("quarkus-clerk_")).toList();
        assertThat(tools).allSatisfy(tool -> assertThat(tool.get("description")).isNotBlank())
                .extracting(tool -> tool.get("name").substring("quarkus-clerk_".length()))
                .containsExactlyInAnyOrder("listEndpoints", "instances", "users", "organizations", "roles", "createUser",
                        "createOrganization", "addMember", "signInAs", "decide", "callEndpoint", "recentDecisions",
                        "eventTypes", "sendEvent");

        assertThat(agent("tools/call", Map.of("name", "quarkus-clerk_users", "arguments", Map.of("instance", "")))
                .getString("result.content[0].text")).contains(ADMIN, ACME);
        assertThat(agent("tools/call", Map.of("name", "quarkus-clerk_listEndpoints", "arguments", Map.of()))
                .getString("result.content[0].text")).contains("/orders/{id}", "org:orders:delete");
    }

    private void aRealInstanceBesideTheEmulatorIsLeftAlone() {
        JsonNode partner = devUi.call("instances").path(1);
        assertThat(partner.path("name").asText()).isEqualTo("partner");
        assertThat(partner.path("emulated").asBoolean()).isFalse();
        assertThat(partner.path("keys").asText()).isEqualTo("live");
        assertThatIllegalStateException().isThrownBy(() -> devUi.call("createUser", Map.of("instance", "partner", "email",
                "jane@example.com", "firstName", "", "lastName", ""))).withMessageContaining("partner is a real one");
    }

    private void aReloadChangesWhatIsShown() {
        APPLICATION.modifySourceFile(ShownEndpoints.class, source -> source.replace("role = \"org:admin\"",
                "role = \"org:auditor\""));
        given().get("/").then().statusCode(200).body(equalTo("home"));
        try (DevUi reloaded = new DevUi()) {
            assertThat(reloaded.call("listEndpoints").toString()).contains("role org:auditor")
                    .doesNotContain("role org:admin");
        }
    }
}
