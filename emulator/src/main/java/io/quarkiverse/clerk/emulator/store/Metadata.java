package io.quarkiverse.clerk.emulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The three kinds of metadata; organizations and memberships have no unsafe one. The nodes are never changed in place.
 */
public record Metadata(ObjectNode publicMetadata, ObjectNode privateMetadata, ObjectNode unsafeMetadata) {

    public static final Metadata EMPTY = new Metadata(object(), object(), object());

    /**
     * What {@code PATCH …/metadata} does: objects are merged at every depth, {@code null} deletes a key, anything else
     * replaces.
     */
    public Metadata merged(Metadata patch) {
        return new Metadata(merge(publicMetadata, patch.publicMetadata),
                merge(privateMetadata, patch.privateMetadata),
                merge(unsafeMetadata, patch.unsafeMetadata));
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isNull()) {
                merged.remove(property.getKey());
            } else if (value.isObject()) {
                ObjectNode below = merged.get(property.getKey()) instanceof ObjectNode present ? present : object();
                merged.set(property.getKey(), merge(below, (ObjectNode) value));
            } else {
                merged.set(property.getKey(), value);
            }
        });
        return merged;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
