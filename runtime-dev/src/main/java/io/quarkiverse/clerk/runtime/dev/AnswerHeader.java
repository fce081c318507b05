package io.quarkiverse.clerk.runtime.dev;

/** A header of an answer. */
record AnswerHeader(String name, String value) {
}
