package io.quarkiverse.clerk.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.quarkiverse.clerk.emulator.webhook.Webhooks;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/**
 * Clerk on this machine: a server that behaves as Clerk towards a backend and, through its sign-in page, towards a browser.
 * Its data is in memory and gone when it is closed.
 */
public final class ClerkEmulator implements AutoCloseable {

    private final Vertx vertx;
    private final HttpServer server;
    private final String host;
    private final Instance instance;
    private final Controls controls;
    private final Future<Tokens> tokens;
    private final Future<Void> background;

    private ClerkEmulator(Vertx vertx, HttpServer server, String host, Instance instance, Controls controls,
            Future<Tokens> tokens) {
        this.vertx = vertx;
        this.server = server;
        this.host = host;
        this.instance = instance;
        this.controls = controls;
        this.tokens = tokens;
        this.background = tokens.compose(Tokens::makeKey);
    }

    /**
     * Starts an emulator and returns when it accepts connections. Parts of it, above all the key of its tokens, may still be
     * in the making; requests that need them take that much longer.
     *
     * @throws UncheckedIOException when it cannot listen
     */
    public static ClerkEmulator start(ClerkEmulatorOptions options) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
        Instance instance = options.instance();
        Controls controls = Controls.of(vertx, options, instance);
        try {
            Promise<Router> router = Promise.promise();
            HttpServer server = await(vertx.createHttpServer()
                    .requestHandler(new ObservingHandler(controls.requests(), controls.faults(),
                            new StartingHandler(router.future())))
                    .listen(options.port(), address(options.host())),
                    "cannot listen on " + options.host() + ":" + options.port());
            URI url = url(options.host(), server.actualPort());
            // After the start of the server, because both would fight for the processor: whoever starts an emulator has more
            // to do before the first request comes.
            Future<Tokens> tokens = vertx
                    .executeBlocking(() -> EmulatorRouter.create(vertx, options, instance, url, controls), false)
                    .onSuccess(parts -> router.complete(parts.router()))
                    .onFailure(router::fail)
                    .map(EmulatorRouter::tokens);
            return new ClerkEmulator(vertx, server, options.host(), instance, controls, tokens);
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    /** The loopback address itself for its usual name, which needs no resolver then. */
    private static String address(String host) {
        return host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host;
    }

    private static <T> T await(Future<T> future, String failure) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("The Clerk emulator " + failure, e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the Clerk emulator", e);
        }
    }

    /** Where the emulator listens, without a path: the Backend API is at {@code /v1} of it. */
    public URI url() {
        return url(host, port());
    }

    private static URI url(String host, int port) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + port);
    }

    public int port() {
        return server.actualPort();
    }

    /** The page to sign in at; it leads on to the application that the emulator was started with, if any. */
    public URI signInUrl() {
        return url().resolve("/sign-in");
    }

    /** The page to sign in at; it leads on to {@code redirectUrl}, an absolute URL of this machine. */
    public URI signInUrl(URI redirectUrl) {
        return url().resolve("/sign-in?redirect_url=" + URLEncoder.encode(redirectUrl.toString(), StandardCharsets.UTF_8));
    }

    public String publishableKey() {
        return instance.publishableKey();
    }

    public String secretKey() {
        return instance.secretKey();
    }

    /** What {@code iss} of every token is. */
    public String issuer() {
        return instance.issuer();
    }

    /** The time that the emulator goes by. */
    public EmulatorClock clock() {
        return controls.clock();
    }

    /** What the emulator does wrong on purpose. */
    public Faults faults() {
        return controls.faults();
    }

    /** The requests that the emulator got. */
    public RequestLog requests() {
        return controls.requests();
    }

    /**
     * Puts a new key in the place of the one that tokens are signed with, as when Clerk rotates the keys of an instance: the
     * key set has the new one alone, and the tokens of the old one verify no more with whoever asks for it.
     */
    public void rotateKey() {
        await(background.compose(made -> tokens).compose(Tokens::rotateKey), "could not make another key");
    }

    /** What the emulator sends to the application. */
    public Webhooks webhooks() {
        return controls.webhooks();
    }

    /** Stops the emulator and frees its port. */
    @Override
    public void close() {
        // What has been begun cannot be stopped, and would find nobody to tell its result to.
        await(background.otherwiseEmpty(), "failed to finish its start");
        await(vertx.close(), "failed to close");
    }
}
