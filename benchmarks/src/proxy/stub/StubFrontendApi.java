import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Sends as many bytes as the path says, as fast as it is let, and tells at {@code /sent} how many that were until now. Prints
 * its port.
 */
public final class StubFrontendApi {

    private static final byte[] BLOCK = new byte[64 * 1024];
    private static final AtomicLong SENT = new AtomicLong();

    private StubFrontendApi() {
    }

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/sent", exchange -> {
            byte[] number = Long.toString(SENT.get()).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, number.length);
            exchange.getResponseBody().write(number);
            exchange.close();
        });
        server.createContext("/v1/", StubFrontendApi::download);
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static void download(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        long size = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        exchange.sendResponseHeaders(200, size);
        try (OutputStream body = exchange.getResponseBody()) {
            for (long left = size; left > 0;) {
                int part = (int) Math.min(left, BLOCK.length);
                body.write(BLOCK, 0, part);
                SENT.addAndGet(part);
                left -= part;
            }
        }
    }
}
