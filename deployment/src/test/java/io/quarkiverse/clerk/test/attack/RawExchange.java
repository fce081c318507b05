package io.quarkiverse.clerk.test.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A request as bytes, so that it can be one that no client would send, and its answer.
 *
 * @param status the status of the answer; 0 if the connection was closed without one
 * @param head the lines of the answer up to its body
 * @param body what follows
 */
record RawExchange(int status, List<String> head, String body) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int TIMEOUT_MILLIS = 30_000;

    /** @param request each character is one byte */
    static RawExchange send(URI server, String request) {
        try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawExchange parse(String answer) {
        if (answer.isEmpty()) {
            return new RawExchange(0, List.of(), "");
        }
        int end = answer.indexOf(END_OF_HEAD);
        List<String> head = List.of(answer.substring(0, end).split("\r\n", -1));
        return new RawExchange(Integer.parseInt(head.get(0).split(" ")[1]), head, answer.substring(end + END_OF_HEAD.length()));
    }

    Optional<String> header(String name) {
        return head.stream().filter(line -> line.regionMatches(true, 0, name + ':', 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).findFirst();
    }
}
