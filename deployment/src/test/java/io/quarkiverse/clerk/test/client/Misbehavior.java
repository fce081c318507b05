package io.quarkiverse.clerk.test.client;

import static io.quarkiverse.clerk.test.client.HostileServer.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import io.quarkiverse.clerk.test.client.HostileServer.Behavior;

/** What can come instead of an answer of Clerk. */
final class Misbehavior {

    private static final String JSON = "{\"jwt\":\"a.b.c\"}";
    /** More than the client under test takes. */
    private static final int LARGE = 64 << 20;

    private Misbehavior() {
    }

    static Behavior answers(String statusLine, String... headersAndBody) {
        return (number, socket) -> write(socket, response(statusLine, headersAndBody));
    }

    /** The first answers that, the others are what Clerk would say. */
    static Behavior onceThenFine(String statusLine, String... headersAndBody) {
        return (number, socket) -> write(socket,
                number == 1 ? response(statusLine, headersAndBody)
                        : response("200 OK", "Content-Type: application/json", JSON));
    }

    private static String response(String statusLine, String... headersAndBody) {
        StringBuilder response = new StringBuilder("HTTP/1.1 ").append(statusLine).append("\r\n");
        for (int i = 0; i < headersAndBody.length - 1; i++) {
            response.append(headersAndBody[i]).append("\r\n");
        }
        String body = headersAndBody.length == 0 ? "" : headersAndBody[headersAndBody.length - 1];
        return response.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body).toString();
    }

    /** Says exactly this, whatever it means. */
    static Behavior says(String text) {
        return (number, socket) -> {
            write(socket, text);
            socket.close();
        };
    }

    /** Hangs up in a way that the other side cannot take for an end. */
    static Behavior resets(boolean beforeTheRequest) {
        return new Behavior() {

            @Override
            public boolean reads() {
                return !beforeTheRequest;
            }

            @Override
            public void answer(int number, Socket socket) throws IOException {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        };
    }

    /** Says the beginning and then nothing, until the client hangs up. */
    static Behavior stallsAfter(String beginning) {
        return (number, socket) -> {
            write(socket, beginning);
            socket.getInputStream().read();
            socket.close();
        };
    }

    /** Always has one more byte in time. */
    static Behavior dribbles() {
        return (number, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n[");
            socket.setSoTimeout(50);
            while (true) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        socket.close();
                        return;
                    }
                } catch (SocketTimeoutException e) {
                    write(socket, " ");
                }
            }
        };
    }

    /** Small on the way, large when it has arrived. */
    static Behavior gzipBomb() {
        byte[] bomb = compressed(LARGE);
        return (number, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + bomb.length + "\r\n\r\n");
            socket.getOutputStream().write(bomb);
            socket.getOutputStream().flush();
        };
    }

    private static byte[] compressed(int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < size; written += spaces.length) {
                gzip.write(spaces);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Does not end, until the client hangs up. */
    static Behavior neverEnds(String statusLine) {
        return (number, socket) -> {
            write(socket, "HTTP/1.1 " + statusLine
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(socket, "10000\r\n" + " ".repeat(1 << 16) + "\r\n");
            }
        };
    }
}
