package io.quarkiverse.clerk.runtime.proxy;

import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Makes the request to the Frontend API of the browser's, and the browser's answer of the Frontend API's. */
final class ForwardingInterceptor implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(ForwardingInterceptor.class);
    private static final String REFUSED = "io.quarkiverse.clerk.refused";
    private static final String PUBLIC_ORIGIN = "io.quarkiverse.clerk.public-origin";
    /** What was asked of the Frontend API. */
    static final String ASKED = "io.quarkiverse.clerk.asked";

    private final ProxySettings settings;
    private final boolean forwardingTrusted;

    /** @param forwardingTrusted whether the headers of a proxy in front of this server are believed */
    ForwardingInterceptor(ProxySettings settings, boolean forwardingTrusted) {
        this.settings = settings;
        this.forwardingTrusted = forwardingTrusted;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        try {
            LimitedBody body = prepare(context);
            return context.sendRequest().recover(failure -> {
                if (body != null && body.isExceeded()) {
                    return refuse(context, ProxyException.tooLarge());
                }
                LOG.warnf("The Frontend API at %s could not be reached: %s", settings.upstream().base(), failure.getMessage());
                return refuse(context, ProxyException.unreachable());
            });
        } catch (ProxyException e) {
            return refuse(context, e);
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (context.get(REFUSED, Boolean.class) == null) {
            ProxyResponse response = context.response();
            var headers = ForwardedResponse.headers(settings, context.get(ASKED, String.class), response.headers(),
                    context.get(PUBLIC_ORIGIN, String.class));
            response.headers().clear().addAll(headers);
            Body body = response.getBody();
            if (body != null) {
                response.setBody(Body.body(new TimedBody(body.stream(), Vertx.currentContext().owner(), settings.timeout()),
                        body.length()));
            }
        }
        return context.sendResponse().onFailure(this::logIfStalled);
    }

    private void logIfStalled(Throwable failure) {
        if (failure instanceof ProxyException) {
            LOG.warnf("The answer of the Frontend API at %s was cut off: for %s nothing more came of it",
                    settings.upstream().base(), settings.timeout());
        }
    }

    /** @return the body of the request, null if it has none */
    private LimitedBody prepare(ProxyContext context) throws ProxyException {
        ProxyRequest request = context.request();
        HttpServerRequest received = request.proxiedRequest();
        if (received.headers().contains(HttpHeaders.UPGRADE)) {
            throw ProxyException.upgrade();
        }
        String origin = publicOrigin(received);
        ForwardedRequest forwarded = ForwardedRequest.of(settings, received.uri(), received.headers(), origin,
                forwardingTrusted ? Optional.empty() : clientAddress(received));
        context.set(PUBLIC_ORIGIN, origin);
        context.set(ASKED, forwarded.uri());
        request.setURI(forwarded.uri().substring(forwarded.uri().indexOf('/', "https://".length())));
        LimitedBody body = body(request, received);
        request.headers().clear().addAll(forwarded.headers());
        return body;
    }

    private LimitedBody body(ProxyRequest request, HttpServerRequest received) throws ProxyException {
        boolean chunked = received.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        long length = request.getBody() == null ? 0 : request.getBody().length();
        if (!chunked && length <= 0) {
            request.setBody(null);
            received.resume();
            return null;
        }
        if (length > settings.maxBodySize()) {
            throw ProxyException.tooLarge();
        }
        LimitedBody body = new LimitedBody(request.getBody().stream(), settings.maxBodySize());
        request.setBody(Body.body(body, length));
        return body;
    }

    /** Checked, because it goes into headers; what a trusted proxy forwarded is in it. */
    private static String publicOrigin(HttpServerRequest request) throws ProxyException {
        return HttpUrl.parse(request.scheme() + "://" + request.authority()).map(HttpUrl::origin).orElseThrow(
                () -> ProxyException.refused("The host of the request is none."));
    }

    private static Optional<String> clientAddress(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress);
    }

    private static Future<ProxyResponse> refuse(ProxyContext context, ProxyException refusal) {
        context.set(REFUSED, true);
        ProxyResponse response = context.request().release().response();
        response.setStatusCode(refusal.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setBody(Body.body(Buffer.buffer(refusal.json())));
        return Future.succeededFuture(response);
    }
}
