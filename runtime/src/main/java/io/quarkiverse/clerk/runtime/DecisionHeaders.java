package io.quarkiverse.clerk.runtime;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Appends what was decided about a request to its response, when the head is written: cookies above all, which must neither
 * replace those of the application nor be replaced by them (spec §4.1). The headers that only say what was decided are
 * {@link DiagnosticHeaders}.
 */
final class DecisionHeaders implements Handler<Void> {

    private static final String KEY = "io.quarkiverse.clerk.decision-headers";
    private static final CharSequence SEC_WEBSOCKET_KEY = HttpHeaders.createOptimized("sec-websocket-key");

    private final HttpServerResponse response;
    private final List<Header> pending = new ArrayList<>();

    private DecisionHeaders(HttpServerResponse response) {
        this.response = response;
    }

    /**
     * Prepares a request whose decision may come late. Handlers of the head run in reverse order, so the later one registers,
     * the more may others write after it; and Quarkus REST replaces where it writes several values.
     */
    static void expect(RoutingContext request) {
        DecisionHeaders headers = new DecisionHeaders(request.response());
        request.addHeadersEndHandler(headers);
        request.put(KEY, headers);
    }

    /** Adds what a decision says whatever becomes of the request; a handshake says nothing unless the browser is sent there. */
    static void add(RoutingContext request, RequestState state) {
        if (state.headers().all().isEmpty() || state instanceof Handshake) {
            return;
        }
        for (Header header : state.headers().all()) {
            if (!DiagnosticHeaders.isOne(header) && !isLocation(header)) {
                append(request, header);
            }
        }
    }

    /** Adds what sends the browser to where the decision says. */
    static void redirect(RoutingContext request, Handshake state) {
        SignedOutLog.redirected(state);
        for (Header header : state.headers().all()) {
            if (!DiagnosticHeaders.isOne(header)) {
                append(request, header);
            }
        }
    }

    private static void append(RoutingContext request, Header header) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.ended()) {
            return;
        }
        if (request.request().headers().contains(SEC_WEBSOCKET_KEY)) {
            // The answer to a WebSocket's handshake is written without asking anybody.
            response.headers().add(header.name(), header.value());
            return;
        }
        if (request.get(KEY) == null) {
            expect(request);
        }
        DecisionHeaders headers = request.get(KEY);
        headers.pending.add(header);
    }

    private static boolean isLocation(Header header) {
        return header.name().equalsIgnoreCase("Location");
    }

    @Override
    public void handle(Void headIsWritten) {
        for (Header header : pending) {
            // Quarkus has some of them itself where it redirects.
            if (!response.headers().contains(header.name(), header.value(), false)) {
                response.headers().add(header.name(), header.value());
            }
        }
    }
}
