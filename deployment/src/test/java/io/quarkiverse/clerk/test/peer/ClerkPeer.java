package io.quarkiverse.clerk.test.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Clerk that says whatever a test wants: tokens with any claims, sessions in any state, a key set that keeps its askers
 * waiting. The emulator behaves as Clerk does, so it cannot.
 * <p>
 * It starts before the application is built and lives in another class loader than the test, which therefore talks to it
 * through {@link PeerClient}.
 */
public final class ClerkPeer implements AutoCloseable {

    /** All peers sign with a key of this name. */
    static final String KEY_ID = "ins_peer";
    private static final Map<String, ClerkPeer> RUNNING = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String issuer;
    private final KeyPair keys;
    private final Map<String, JsonNode> sessions = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> machineTokens = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> handshakes = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> refreshes = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private ClerkPeer(String name) throws IOException, GeneralSecurityException {
        String host = host(name);
        issuer = "https://" + host;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    private static String host(String name) {
        return name + ".clerk.accounts.dev";
    }

    /** For {@code setBeforeAllCustomizer}: system properties tell the configuration and the test what they need. */
    public static void start(String... names) {
        for (String name : names) {
            try {
                ClerkPeer peer = new ClerkPeer(name);
                RUNNING.put(name, peer);
                System.setProperty("peer." + name + ".url", "http://localhost:" + peer.server.getAddress().getPort());
                String frontendApi = Base64.getEncoder()
                        .encodeToString((host(name) + "$").getBytes(StandardCharsets.US_ASCII));
                System.setProperty("peer." + name + ".publishable-key", "pk_test_" + frontendApi);
                System.setProperty("peer." + name + ".live-publishable-key", "pk_live_" + frontendApi);
                System.setProperty("peer." + name + ".pem",
                        Base64.getEncoder().encodeToString(peer.keys.getPublic().getEncoded()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** For {@code setAfterAllCustomizer}. */
    public static void stop() {
        Iterator<Map.Entry<String, ClerkPeer>> all = RUNNING.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, ClerkPeer> entry = all.next();
            entry.getValue().close();
            List.of("url", "publishable-key", "live-publishable-key", "pem")
                    .forEach(property -> System.clearProperty("peer." + entry.getKey() + "." + property));
            all.remove();
        }
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (path.startsWith("/test/")) {
                answer(exchange, 200, control(path.substring("/test/".length()), body));
                return;
            }
            requests.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (path.equals("/v1/jwks")) {
                gate.await();
                answer(exchange, 200, jwks());
                return;
            }
            if (path.endsWith("/verify")) {
                gate.await();
                verify(exchange, body);
                return;
            }
            if (path.equals("/v1/clients/handshake_payload")) {
                answerIfKnown(exchange, handshakes.remove(exchange.getRequestURI().getQuery().replace("nonce=", "")));
                return;
            }
            String[] parts = path.split("/");
            if (path.endsWith("/refresh")) {
                answerIfKnown(exchange, refreshes.get(parts[3]));
                return;
            }
            ObjectNode session = (ObjectNode) sessions.get(parts[3]);
            if (session == null) {
                answerIfKnown(exchange, null);
            } else if (parts.length == 5 && parts[4].equals("tokens")) {
                ObjectNode claims = JSON.createObjectNode().put("sid", parts[3]).put("sub", session.get("user_id").asText());
                answer(exchange, 200, JSON.createObjectNode().put("jwt", sign(claims)));
            } else {
                answer(exchange, 200, session);
            }
        } catch (InterruptedException | JoseException e) {
            throw new IOException(e);
        }
    }

    /** The answer that the token was given, with its {@code status}; 404 for any other. */
    private void verify(HttpExchange exchange, JsonNode body) throws IOException {
        String token = body.properties().iterator().next().getValue().asText();
        JsonNode known = machineTokens.get(exchange.getRequestURI().getPath() + " " + token);
        if (known == null) {
            answer(exchange, 404, JSON.readTree(
                    "{\"errors\":[{\"code\":\"token-invalid\",\"message\":\"m\",\"long_message\":\"l\"}]}"));
        } else {
            answer(exchange, known.path("status").asInt(200), known);
        }
    }

    private static void answerIfKnown(HttpExchange exchange, JsonNode known) throws IOException {
        answer(exchange, known == null ? 404 : 200, known == null ? JSON.readTree(
                "{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"m\",\"long_message\":\"l\"}]}") : known);
    }

    private JsonNode control(String command, JsonNode body) throws JoseException {
        ObjectNode answer = JSON.createObjectNode();
        switch (command) {
            case "sign" -> answer.put("jwt", sign((ObjectNode) body));
            case "machine-token" -> machineTokens.put(body.get("path").asText() + " " + body.get("token").asText(),
                    body.get("answer"));
            case "session" -> sessions.put(body.get("id").asText(), body);
            case "handshake" -> handshakes.put(body.get("nonce").asText(), body);
            case "refresh" -> refreshes.put(body.get("id").asText(), body);
            case "requests" -> {
                ArrayNode all = answer.putArray("requests");
                requests.forEach(all::add);
            }
            case "hold" -> gate = new CountDownLatch(1);
            case "release" -> gate.countDown();
            default -> throw new IllegalArgumentException(command);
        }
        return answer;
    }

    /**
     * A session token of version 2 with these claims in the place of the usual ones; one that is null is left out. What is in
     * {@code $header} is put into the header.
     */
    private String sign(ObjectNode claims) throws JoseException {
        JsonNode header = claims.path("$header").deepCopy();
        claims.remove("$header");
        long now = Instant.now().getEpochSecond();
        ObjectNode all = JSON.createObjectNode().put("iss", issuer).put("iat", now).put("nbf", now - 10).put("exp", now + 60)
                .put("sid", "sess_1").put("sub", "user_1").put("sts", "active").put("v", 2);
        all.setAll(claims);
        all.properties().stream().filter(claim -> claim.getValue().isNull()).map(Map.Entry::getKey)
                .collect(Collectors.toList()).forEach(all::remove);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setHeader("typ", "JWT");
        header.properties().forEach(member -> signature.setHeader(member.getKey(), member.getValue().asText()));
        signature.setPayload(all.toString());
        signature.setKey(keys.getPrivate());
        return signature.getCompactSerialization();
    }

    private JsonNode jwks() throws IOException {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) keys.getPublic());
        key.setKeyId(KEY_ID);
        key.setAlgorithm("RS256");
        key.setUse("sig");
        return JSON.createObjectNode().set("keys", JSON.createArrayNode().add(JSON.readTree(key.toJson())));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
