package io.quarkiverse.clerk.it;

/** Something that somebody ordered. */
public record Order(int id, String item) {
}
