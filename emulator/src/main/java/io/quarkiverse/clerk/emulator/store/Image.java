package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

import io.vertx.core.buffer.Buffer;

/** An uploaded picture. */
public record Image(String id, String contentType, Buffer content, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<Image> TYPE = new RowType<>("img", "image");
}
