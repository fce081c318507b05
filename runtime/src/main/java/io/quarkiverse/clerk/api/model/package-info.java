/**
 * What the Backend API answers and takes.
 * <p>
 * The records mirror Clerk's JSON, and every component may be null: an explicit null says that the data does not exist, a
 * missing property that the answer does not speak of it. Properties that are newer than this version are ignored. Values of
 * a fixed set are open: an unknown one keeps its text. Times are {@link java.time.Instant}s, in whichever unit Clerk sends
 * them.
 * <p>
 * Request bodies are built by setting properties. One that is not set is not sent; where Clerk lets a property be emptied,
 * a {@code clear…} method sends it as null.
 */
package io.quarkiverse.clerk.api.model;
