package io.quarkiverse.clerk.runtime.client;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/**
 * Ends an answer that is larger than allowed, or that stops halfway: the HTTP client itself waits for the beginning of an
 * answer only. What arrives is counted after it was decompressed, piece by piece, so that a small answer that would become a
 * large one does not fill the memory either.
 */
final class AnswerWatch implements Consumer<HttpClientRequest> {

    private static final Logger LOG = Logger.getLogger(AnswerWatch.class);

    private final CallLimits limits;

    AnswerWatch(CallLimits limits) {
        this.limits = limits;
    }

    @Override
    public void accept(HttpClientRequest request) {
        // A call that fails says so itself; without a handler, the connection would log it as an error once more.
        request.connection().exceptionHandler(failure -> LOG.debug("A connection to the Clerk Backend API failed", failure));
        request.response().onSuccess(response -> {
            hideParts(response);
            Pieces pieces = new Pieces(request);
            response.handler(pieces);
            response.end().onComplete(end -> pieces.end());
        });
    }

    /** The REST client would collect the parts of an answer by itself, unwatched; Clerk never sends any. */
    private static void hideParts(HttpClientResponse response) {
        String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).contains("multipart/")) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Those of one answer; all of it happens on one event loop. */
    private final class Pieces implements Handler<Buffer> {

        private final HttpClientRequest request;
        private final Vertx vertx = Vertx.currentContext().owner();
        private long received;
        private long timer;

        Pieces(HttpClientRequest request) {
            this.request = request;
            awaitNext();
        }

        @Override
        public void handle(Buffer piece) {
            end();
            received += piece.length();
            if (received > limits.maxResponseSize()) {
                request.reset(0, new AnswerTooLargeException(limits.maxResponseSize()));
            } else {
                awaitNext();
            }
        }

        private void awaitNext() {
            timer = vertx.setTimer(limits.readTimeout().toMillis(),
                    expired -> request.reset(0, new TimeoutException("The answer stopped halfway")));
        }

        void end() {
            vertx.cancelTimer(timer);
        }
    }
}
