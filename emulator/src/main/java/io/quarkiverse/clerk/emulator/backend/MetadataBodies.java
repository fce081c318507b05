package io.quarkiverse.clerk.emulator.backend;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.store.Metadata;

/** Reads the metadata properties of a body. */
final class MetadataBodies {

    private static final String PUBLIC = "public_metadata";
    private static final String PRIVATE = "private_metadata";
    private static final String UNSAFE = "unsafe_metadata";

    private MetadataBodies() {
    }

    /** What to merge: what was not sent is empty and so changes nothing. */
    static Metadata patch(Body body) {
        return new Metadata(body.object(PUBLIC), body.object(PRIVATE), body.object(UNSAFE));
    }

    /** What to store instead: what was not sent stays, null empties. */
    static Metadata replacement(Body body, Metadata present) {
        return new Metadata(body.has(PUBLIC) ? body.object(PUBLIC) : present.publicMetadata(),
                body.has(PRIVATE) ? body.object(PRIVATE) : present.privateMetadata(),
                body.has(UNSAFE) ? body.object(UNSAFE) : present.unsafeMetadata());
    }
}
