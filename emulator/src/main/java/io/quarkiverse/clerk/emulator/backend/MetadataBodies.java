package io.quarkiverse.clerk.emulator.backend;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Metadata;

/** Reads the metadata properties of a body. */
public final class MetadataBodies {

    private static final String PUBLIC = "public_metadata";
    private static final String PRIVATE = "private_metadata";
    private static final String UNSAFE = "unsafe_metadata";
    /** Clerk's limit of each kind, in bytes. */
    private static final int MAX_SIZE = 8 * 1024;

    private MetadataBodies() {
    }

    /** What was sent merged into what is there; what was not sent changes nothing. */
    public static Metadata merged(Body body, Metadata present) {
        return checked(present.merged(new Metadata(body.object(PUBLIC), body.object(PRIVATE), body.object(UNSAFE))));
    }

    /** What to store instead: what was not sent stays, null empties. */
    public static Metadata replacement(Body body, Metadata present) {
        return checked(new Metadata(body.has(PUBLIC) ? body.object(PUBLIC) : present.publicMetadata(),
                body.has(PRIVATE) ? body.object(PRIVATE) : present.privateMetadata(),
                body.has(UNSAFE) ? body.object(UNSAFE) : present.unsafeMetadata()));
    }

    private static Metadata checked(Metadata metadata) {
        check(PUBLIC, metadata.publicMetadata());
        check(PRIVATE, metadata.privateMetadata());
        check(UNSAFE, metadata.unsafeMetadata());
        return metadata;
    }

    private static void check(String name, ObjectNode metadata) {
        if (Json.write(metadata).getBytes(StandardCharsets.UTF_8).length > MAX_SIZE) {
            throw ClerkError.refused("form_param_exceeds_allowed_size", name,
                    name + " exceeds the maximum allowed size of 8KB.");
        }
    }
}
