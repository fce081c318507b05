package io.quarkiverse.clerk.emulator.http;

import io.vertx.core.buffer.Buffer;

/** A file of a {@code multipart/form-data} body. */
public record Upload(String contentType, Buffer content) {
}
