package io.quarkiverse.clerk.test.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Frontend API that sends one large answer as fast as it is let, and notes how far it came when it was not any more. */
final class EagerFrontendApi {

    static final String DOWNLOAD = "/v1/download";
    /** Answers with the number of bytes, once nobody takes any more. */
    static final String HELD_UP_AT = "/held-up-at";
    static final int BLOCK = 64 * 1024;
    static final int BLOCKS = 4096;

    /** Nobody who reads is that slow. */
    private static final long NOBODY_READS_MILLIS = 1_500;

    private final CompletableFuture<Long> heldUpAt = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocketChannel server;

    /** @return its URL */
    String start() {
        try {
            server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            threads.submit(this::accept);
            return "http://localhost:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Void accept() throws IOException {
        while (server.isOpen()) {
            SocketChannel client = server.accept();
            threads.submit(() -> answer(client));
        }
        return null;
    }

    private Void answer(SocketChannel client) throws IOException, InterruptedException, ExecutionException {
        try (client) {
            String request = request(client);
            if (request.startsWith("GET " + HELD_UP_AT)) {
                String number = Long.toString(heldUpAt.get());
                client.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + number.length()
                        + "\r\nConnection: close\r\n\r\n" + number));
            } else {
                client.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: " + (long) BLOCK * BLOCKS + "\r\n\r\n"));
                heldUpAt.complete(download(client));
            }
        }
        return null;
    }

    private static String request(SocketChannel client) throws IOException {
        StringBuilder request = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (request.indexOf("\r\n\r\n") < 0 && client.read(buffer.clear()) >= 0) {
            request.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        }
        return request.toString();
    }

    private long download(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        long written = 0;
        try (Selector selector = Selector.open()) {
            client.register(selector, SelectionKey.OP_WRITE);
            for (int i = 0; i < BLOCKS; i++) {
                ByteBuffer block = ByteBuffer.wrap(block(i));
                while (block.hasRemaining()) {
                    if (selector.select(NOBODY_READS_MILLIS) == 0) {
                        heldUpAt.complete(written);
                    }
                    selector.selectedKeys().clear();
                    written += client.write(block);
                }
            }
        }
        return written;
    }

    /** Each block is another one, so that none can be lost or change places unseen. */
    static byte[] block(int number) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) (number * 31 + i * 7 + (i >> 8));
        }
        return block;
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
