package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Upload;
import io.quarkiverse.clerk.emulator.store.Image;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.buffer.Buffer;

/** Takes uploaded pictures. What they are is told by how they begin, not by what the request says. */
public final class Images {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "\u0089PNG\r\n\u001a\n", "image/png",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "GIF8", "image/gif",
            "RIFF", "image/webp");

    private final Rows<Image> images;
    private final Clock clock;

    public Images(Store store, Clock clock) {
        this.images = store.rows(Image.TYPE);
        this.clock = clock;
    }

    /**
     * The picture in the part {@code file} of the request.
     *
     * @param replaced the one that nobody needs any more then
     */
    public Image upload(ApiRequest request, Optional<String> replaced) {
        Upload upload = request.upload("file").filter(file -> file.content().length() > 0)
                .orElseThrow(() -> ClerkError.of(400, "form_param_missing", "Image file missing",
                        "There was no image file present in the request.").at("file"));
        String type = type(upload.content()).orElseThrow(() -> ClerkError.invalidBody(
                "The image could not be decoded. It must be a PNG, JPEG, GIF or WebP image."));
        replaced.ifPresent(images::remove);
        Instant now = clock.instant();
        return images.save(new Image(images.nextId(), type, upload.content(), now, now));
    }

    private static Optional<String> type(Buffer content) {
        String start = content.getString(0, Math.min(content.length(), 16), "ISO-8859-1");
        return BEGINNINGS.entrySet().stream().filter(known -> start.startsWith(known.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }

    /** @throws ClerkError when there is none to remove */
    public void remove(Optional<String> id) {
        images.remove(id.orElseThrow(() -> ClerkError.of(404, "image_not_found", "Image not found",
                "There is no image to delete.")));
    }
}
