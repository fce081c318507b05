package io.quarkiverse.clerk.conformance;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;

/** Decisions about requests as rows write them, and what rows expect in the same form. */
final class RequestOutcome {

    private static final String ANY = "*";
    private static final String MESSAGE = "x-clerk-auth-message";
    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int BAD_REQUEST = 400;

    private RequestOutcome() {
    }

    /** What a row expects, without the options that Clerk's SDK repeats in its decision. */
    static ObjectNode expected(Row row) {
        TokenMint mint = new TokenMint(row.tokens());
        ObjectNode expected = ((ObjectNode) mint.expand(row.expect())).deepCopy();
        expected.remove("echoed");
        if (expected.has("auth")) {
            expected.set("auth", IdentityDescription.expand(expected.get("auth")));
        }
        if (expected.has("auth_when_pending_is_kept")) {
            expected.set("auth_when_pending_is_kept", IdentityDescription.expand(expected.get("auth_when_pending_is_kept")));
        }
        return expected;
    }

    static ObjectNode of(RequestState state) {
        ObjectNode outcome = Json.object();
        boolean isSignedIn = state instanceof SignedIn || state instanceof MachineSignedIn;
        outcome.put("status", isSignedIn ? "signed-in" : state instanceof Handshake ? "handshake" : "signed-out");
        reason(state).ifPresent(reason -> outcome.put("reason", reason.code()));
        tokenType(state).ifPresent(type -> outcome.put("token_type", type.code()));
        outcome.put("is_authenticated", isSignedIn);
        if (state instanceof SignedIn signedIn) {
            outcome.put("token", signedIn.session().raw());
        } else if (state instanceof MachineSignedIn machine) {
            outcome.put("token", machine.token().raw());
        }
        identity(state, outcome);
        headers(state, outcome);
        return outcome;
    }

    static ObjectNode of(InvalidConfigurationException e) {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("condition", e.condition());
        return outcome;
    }

    static ObjectNode of(InvalidRequestException e) {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("status_code", e.status());
        return outcome;
    }

    /** What the answer of an application is that answers 200 itself. */
    static int httpStatus(ObjectNode outcome) {
        JsonNode thrown = outcome.path("throws");
        if (!thrown.isMissingNode()) {
            return thrown.path("status_code").asInt(INTERNAL_SERVER_ERROR);
        }
        return outcome.path("middleware").path("http_status").asInt(200);
    }

    static ObjectNode badRequest() {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("status_code", BAD_REQUEST);
        return outcome;
    }

    private static Optional<AuthenticationReason> reason(RequestState state) {
        if (state instanceof SignedOut signedOut) {
            return Optional.of(signedOut.reason());
        }
        return state instanceof Handshake handshake ? Optional.of(handshake.reason()) : Optional.empty();
    }

    private static Optional<TokenType> tokenType(RequestState state) {
        if (state instanceof SignedOut signedOut) {
            return signedOut.tokenType();
        }
        return Optional.of(state instanceof MachineSignedIn machine ? machine.token().type() : TokenType.SESSION_TOKEN);
    }

    private static void identity(RequestState state, ObjectNode outcome) {
        if (state instanceof Handshake) {
            return;
        }
        ObjectNode identity = IdentityDescription.of(state, true);
        ObjectNode whenPendingIsKept = IdentityDescription.of(state, false);
        outcome.set("auth", identity);
        if (!identity.equals(whenPendingIsKept)) {
            outcome.set("auth_when_pending_is_kept", whenPendingIsKept);
        }
    }

    private static void headers(RequestState state, ObjectNode outcome) {
        TreeMap<String, String> headers = new TreeMap<>();
        ArrayNode cookies = outcome.arrayNode();
        for (Header header : state.headers().all()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (name.equals("set-cookie")) {
                cookies.add(header.value());
            } else if (!name.equals("location")) {
                headers.put(name, name.equals(MESSAGE) && !header.value().isEmpty() ? ANY : header.value());
            }
        }
        outcome.set("headers", Json.of(headers));
        outcome.put("message_present", headers.containsKey(MESSAGE));
        if (!cookies.isEmpty()) {
            outcome.set("set_cookies", cookies);
        }
        ObjectNode middleware = outcome.putObject("middleware");
        state.headers().location().ifPresentOrElse(location -> {
            middleware.put("http_status", 307);
            outcome.set("redirect", redirect(location, state instanceof Handshake));
        }, () -> middleware.put("continues", true));
    }

    /** The redirect to the Frontend API with its parameters in their order, any other as it is. */
    static ObjectNode redirect(String location, boolean isHandshake) {
        HttpUrl url = HttpUrl.parse(location).orElseThrow();
        if (!isHandshake || !url.path().endsWith("/v1/client/handshake")) {
            return Json.object().put("kind", "plain").put("location", location);
        }
        ObjectNode redirect = Json.object().put("kind", "handshake").put("endpoint", url.origin() + url.path());
        ArrayNode parameters = redirect.putArray("params");
        url.parameters().parameters().forEach(
                parameter -> parameters.addArray().add(parameter.name()).add(parameter.value()));
        return redirect;
    }
}
