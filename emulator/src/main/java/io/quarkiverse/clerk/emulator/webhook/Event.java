package io.quarkiverse.clerk.emulator.webhook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that happened.
 *
 * @param type as Clerk writes it, such as {@code user.created}
 * @param data what it is about
 */
record Event(String type, JsonNode data) {

    /** Without the data, which may be of users. */
    @Override
    public String toString() {
        return "Event[" + type + "]";
    }
}
