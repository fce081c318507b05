package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.conformance.RawHttp.Answer;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.ClerkRequirement;
import io.quarkiverse.clerk.runtime.FilteredServer.Application;
import io.quarkiverse.clerk.runtime.FilteredServer.Redirects;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/**
 * {@code protect}: the route guard of Clerk's Next.js SDK, whose decision rows replace. Ours is a strict endpoint of an
 * application that sends navigations to its sign-in page; its redirects to sign in and up are what an endpoint returns.
 */
final class Protections implements Operation {

    private static final List<String> CHECKS = List.of("role", "permission", "feature", "plan");

    @Override
    public boolean covers(String operation) {
        return operation.equals("protect");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        boolean redirects = row.json().path("arguments").path(0).has("call");
        ClerkRequirement requirement = redirects ? ClerkRequirement.optional(ClerkInstances.DEFAULT, null) : strict(row);
        ServedRequest served = ServedRequest.send(
                new Application(configuration(row).config(), requirement, null, state(row), redirect(row), true, 1),
                row.json().path("request"), List.of());
        return outcome(row, requirement, served.answer());
    }

    private static CheckedConfiguration configuration(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CLERK_SECRET_KEY", row.json().path("instance_type").asText().equals("production") ? "sk_live_any"
                : "sk_test_any");
        RowSettings.text(row.config(), "publishableKey").ifPresent(key -> values.put("CLERK_PUBLISHABLE_KEY", key));
        RowSettings.text(row.config(), "signInUrl").ifPresent(url -> values.put("CLERK_SIGN_IN_URL", url));
        option(row, "unauthenticatedUrl").ifPresent(url -> values.put("CLERK_SIGN_IN_URL", url));
        RowSettings.text(row.config(), "signUpUrl").ifPresent(url -> values.put("CLERK_SIGN_UP_URL", url));
        values.put("quarkus.clerk.redirect-to-sign-in", "true");
        return CheckedConfiguration.of(values);
    }

    /** An option, in whichever of the arguments it is. */
    static Optional<String> option(Row row, String name) {
        return Json.stream(row.json().path("arguments")).flatMap(argument -> RowSettings.text(argument, name).stream())
                .findFirst();
    }

    private static ClerkRequirement strict(Row row) {
        Map<String, String> asked = new LinkedHashMap<>();
        CHECKS.forEach(name -> asked.put(name, option(row, name).orElse("")));
        ClerkRequirement requirement = ClerkRequirement.required(ClerkInstances.DEFAULT, null, asked.get("role"),
                asked.get("permission"), asked.get("feature"), asked.get("plan"), Reverification.NONE);
        return accepted(row).map(types -> requirement.accepting(types, new String[0])).orElse(requirement);
    }

    private static Optional<TokenType[]> accepted(Row row) {
        return Json.stream(row.json().path("arguments")).filter(argument -> argument.has("token"))
                .map(argument -> RowSettings.accepted(argument.path("token")).toArray(TokenType[]::new)).findFirst();
    }

    private static RequestState state(Row row) {
        JsonNode given = row.json().path("stubs").path(0).path("outcomes").path(0).path("returns");
        ResponseHeaders headers = ResponseHeaders.NONE;
        for (Map.Entry<String, JsonNode> header : given.path("headers").properties()) {
            headers = headers.with(header.getKey(), header.getValue().asText());
        }
        String type = given.path("auth").path("tokenType").asText("session_token");
        boolean machine = !type.equals("session_token");
        if (!given.path("status").asText().equals("signed-in")) {
            return new SignedOut(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING, "The row says so.",
                    machine ? Optional.of(TokenCarrier.HEADER) : Optional.empty(), headers,
                    Optional.of(RowSettings.type(type)));
        }
        if (machine) {
            return new MachineSignedIn(IdentityObjects.token(RowSettings.type(type), "a token", given.path("auth")));
        }
        SessionClaims claims = SessionClaims.of(Map.of("sub", given.path("auth").path("userId").asText(), "sid", "sess_1",
                "exp", System.currentTimeMillis() / 1000 + 60));
        Jwt jwt = new Jwt("a.b.c", Map.of(), claims.all(), new byte[0]);
        return new SignedIn(new VerifiedSession(new VerifiedToken(jwt, null), claims), TokenCarrier.COOKIE, headers);
    }

    private static Function<Redirects, String> redirect(Row row) {
        JsonNode argument = row.json().path("arguments").path(0);
        if (!argument.has("call")) {
            return null;
        }
        JsonNode options = argument.path("options");
        Optional<String> returnUrl = options.has("returnBackUrl") ? RowSettings.text(options, "returnBackUrl")
                .filter(url -> !url.equals("null")) : Optional.of(row.json().path("request").path("url").asText());
        return redirects -> argument.path("call").asText().equals("redirectToSignUp") ? redirects.toSignUp().apply(returnUrl)
                : redirects.toSignIn().apply(returnUrl);
    }

    private static ObjectNode outcome(Row row, ClerkRequirement requirement, Answer answer) {
        JsonNode expect = row.expect();
        ObjectNode outcome = Json.object();
        Optional<String> location = answer.first("location");
        for (String member : (Iterable<String>) expect::fieldNames) {
            switch (member) {
                case "http_status" -> outcome.put(member, answer.status());
                case "not_found" -> outcome.put("http_status", answer.status());
                case "location" -> location.ifPresent(url -> outcome.put("location", url));
                case "location_contains" -> location.ifPresent(url -> outcome.put(member,
                        url.contains(expect.path(member).asText()) ? expect.path(member).asText() : url));
                case "location_query" -> outcome.set(member, query(expect.path(member), location.orElse("")));
                case "headers" -> ServedOutcome.headers(expect, answer, outcome);
                case "www_authenticate" -> answer.first("www-authenticate").ifPresent(value -> outcome.put(member, value));
                case "has_called_with" -> outcome.set(member, asked(requirement));
                default -> throw new IllegalArgumentException("unknown expectation " + member);
            }
        }
        outcome.remove(List.of("redirect", "set_cookies"));
        return outcome;
    }

    private static JsonNode query(JsonNode expected, String location) {
        ObjectNode query = Json.object();
        HttpUrl.parse(location).orElseThrow().parameters().parameters().stream()
                .filter(parameter -> expected.has(parameter.name())).forEach(parameter -> query.set(parameter.name(),
                        ServedOutcome.comparable(expected.get(parameter.name()), parameter.value())));
        return query;
    }

    private static JsonNode asked(ClerkRequirement requirement) {
        ObjectNode asked = Json.object();
        requirement.check().role().ifPresent(role -> asked.put("role", role));
        requirement.check().permission().ifPresent(permission -> asked.put("permission", permission));
        requirement.check().feature().ifPresent(feature -> asked.put("feature", feature));
        requirement.check().plan().ifPresent(plan -> asked.put("plan", plan));
        return asked.isEmpty() ? asked.nullNode() : asked;
    }
}
