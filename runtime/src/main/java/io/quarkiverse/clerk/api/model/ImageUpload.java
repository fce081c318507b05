package io.quarkiverse.clerk.api.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture to upload.
 *
 * <pre>{@code
 * client.organizations().uploadLogo("org_1", ImageUpload.of(Path.of("logo.png"), "image/png").uploadedBy("user_1"));
 * }</pre>
 */
public final class ImageUpload {

    private final String fileName;
    private final String mediaType;
    private final Path file;
    private final byte[] content;
    private final String uploaderUserId;

    private ImageUpload(String fileName, String mediaType, Path file, byte[] content, String uploaderUserId) {
        this.fileName = Objects.requireNonNull(fileName, "fileName");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.file = file;
        this.content = content;
        this.uploaderUserId = uploaderUserId;
    }

    /**
     * A file, read while it is sent.
     *
     * @param mediaType such as {@code image/png}
     */
    public static ImageUpload of(Path file, String mediaType) {
        return new ImageUpload(file.getFileName().toString(), mediaType, file, null, null);
    }

    /**
     * A picture in memory.
     *
     * @param fileName such as {@code logo.png}
     * @param mediaType such as {@code image/png}
     */
    public static ImageUpload of(byte[] content, String fileName, String mediaType) {
        return new ImageUpload(fileName, mediaType, null, content.clone(), null);
    }

    /** Says who uploads it, for logos; users' own pictures are theirs. */
    public ImageUpload uploadedBy(String userId) {
        return new ImageUpload(fileName, mediaType, file, content, Objects.requireNonNull(userId, "userId"));
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty for a picture in memory. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Empty for a file. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public Optional<String> uploaderUserId() {
        return Optional.ofNullable(uploaderUserId);
    }

    @Override
    public String toString() {
        return "ImageUpload[" + fileName + ", " + mediaType + "]";
    }
}
