package io.quarkiverse.clerk.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Scanner;

/** Requests as rows write them, byte by byte: no HTTP client sends some of these. */
final class RawHttp {

    private RawHttp() {
    }

    /**
     * The head of an answer.
     *
     * @param status the status
     * @param headers all header fields, their names in lower case
     */
    record Answer(int status, List<Entry<String, String>> headers) {

        List<String> all(String name) {
            return headers.stream().filter(header -> header.getKey().equals(name)).map(Entry::getValue).toList();
        }

        Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }
    }

    static Answer send(int port, String method, String target, List<Entry<String, String>> headers) {
        StringBuilder request = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\n");
        headers.forEach(header -> request.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(byte[] answer) {
        try (Scanner lines = new Scanner(new ByteArrayInputStream(answer), StandardCharsets.ISO_8859_1)) {
            int status = Integer.parseInt(lines.nextLine().split(" ")[1]);
            List<Entry<String, String>> headers = new ArrayList<>();
            for (String line = lines.nextLine(); !line.isEmpty(); line = lines.nextLine()) {
                int colon = line.indexOf(':');
                headers.add(Map.entry(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim()));
            }
            return new Answer(status, headers);
        }
    }
}
