package io.quarkiverse.clerk.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An application that knows nothing of Clerk: its page shows what a browser sent. */
final class PlainApplication implements AutoCloseable {

    private final HttpServer server;

    PlainApplication() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", PlainApplication::show);
        server.start();
    }

    /** Its address under one of the names of this machine. */
    String at(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    private static void show(HttpExchange exchange) throws IOException {
        String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        byte[] page = """
                <!DOCTYPE html>
                <title>Plain application</title>
                <p id="url">%s</p>
                <p id="cookies">%s</p>
                """.formatted(exchange.getRequestURI(), cookies).replace("&", "&amp;").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
