package io.quarkiverse.clerk.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A Frontend API that sends every browser back as it came, as one does whose keys are of another instance. */
public class LoopingFrontendApi implements QuarkusTestResourceLifecycleManager {

    private static final Pattern BACK = Pattern.compile("(?:^|&)redirect_url=([^&]+)");

    private final AtomicInteger handshakes = new AtomicInteger();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/client/handshake", this::sendBack);
        server.start();
        return Map.of(
                "quarkus.clerk.secret-key", "sk_live_looping",
                "quarkus.clerk.publishable-key", "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k",
                "quarkus.clerk.proxy-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        handshakes.incrementAndGet();
        Matcher back = BACK.matcher(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().set("Location",
                back.find() ? URLDecoder.decode(back.group(1), StandardCharsets.UTF_8) : "/");
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(handshakes, new TestInjector.MatchesType(AtomicInteger.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
