package io.quarkiverse.clerk.emulator.http;

import java.util.HashMap;
import java.util.Map;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Reads the body of a request, files included, into memory: Vert.x' own handler would write them into the directory that the
 * application under development was started in.
 */
public final class BodyReader implements Handler<RoutingContext> {

    static final String UPLOADS = BodyReader.class.getName() + ".uploads";

    private static final long MAX_BODY = 1024L * 1024;
    /** Clerk's limit of images. */
    private static final long MAX_FILE = 10L * 1024 * 1024;
    private static final String MULTIPART = "multipart/form-data";

    private final Handler<RoutingContext> plain = BodyHandler.create(false).setBodyLimit(MAX_BODY);

    @Override
    public void handle(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
            plain.handle(context);
            return;
        }
        HttpServerRequest request = context.request().setExpectMultipart(true);
        Map<String, Upload> uploads = new HashMap<>();
        request.uploadHandler(file -> read(file, context, uploads));
        request.exceptionHandler(failure -> fail(context, ClerkError.invalidBody("The multipart body could not be read.")));
        request.endHandler(end -> {
            if (!context.failed()) {
                context.put(UPLOADS, uploads);
                context.next();
            }
        });
    }

    private static void read(HttpServerFileUpload file, RoutingContext context, Map<String, Upload> uploads) {
        Buffer content = Buffer.buffer();
        file.handler(chunk -> {
            if (content.length() + chunk.length() > MAX_FILE) {
                fail(context, ClerkError.of(413, "image_too_large", "Image too large",
                        "The image being uploaded is more than 10MB. Please choose a smaller one."));
            } else {
                content.appendBuffer(chunk);
            }
        });
        file.endHandler(end -> uploads.put(file.name(), new Upload(file.contentType(), content)));
    }

    private static void fail(RoutingContext context, ClerkError error) {
        if (!context.failed()) {
            context.fail(error);
        }
    }
}
