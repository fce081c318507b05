package io.quarkiverse.clerk.runtime.proxy;

import java.time.Duration;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * The body of an answer, which fails when nothing of it comes for too long. The time in which nobody wants more, because the
 * client is slow, does not count.
 */
final class TimedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Vertx vertx;
    private final long timeout;
    private long last;
    private boolean wanted;
    private boolean watched;
    private boolean over;
    private Handler<Throwable> failed = ignored -> {
    };

    TimedBody(ReadStream<Buffer> body, Vertx vertx, Duration timeout) {
        this.body = body;
        this.vertx = vertx;
        this.timeout = timeout.toNanos();
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {
        } : handler;
        body.exceptionHandler(handler == null ? null : failure -> {
            over = true;
            handler.handle(failure);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : buffer -> {
            last = System.nanoTime();
            handler.handle(buffer);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(handler == null ? null : end -> {
            over = true;
            handler.handle(end);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        wanted = false;
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        want();
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        want();
        body.fetch(amount);
        return this;
    }

    private void want() {
        wanted = true;
        last = System.nanoTime();
        if (!watched) {
            watch(timeout);
        }
    }

    private void watch(long nanos) {
        watched = true;
        vertx.setTimer(Math.max(1, Duration.ofNanos(nanos).toMillis()), timer -> check());
    }

    private void check() {
        watched = false;
        if (!wanted || over) {
            return;
        }
        long left = timeout - (System.nanoTime() - last);
        if (left > 0) {
            watch(left);
        } else {
            over = true;
            failed.handle(ProxyException.stalled());
        }
    }
}
