/**
 * What the Backend API answers and takes.
 * <p>
 * The records mirror Clerk's JSON, and every component may be null: an explicit null says that the data does not exist, a
 * missing property that the answer does not speak of it. Properties that are newer than this version are ignored. Values of
 * a fixed set are {@linkplain io.quarkiverse.clerk.api.model.OpenEnum open}: an unknown one keeps its text. Times are
 * {@link java.time.Instant}s, in whichever unit Clerk sends them. Metadata and claims are maps, or whatever type of yours
 * Jackson makes of them.
 * <p>
 * {@linkplain io.quarkiverse.clerk.api.model.RequestBody Bodies} and {@linkplain io.quarkiverse.clerk.api.model.Query
 * queries} are built by setting properties; they are immutable. What is not set is not sent. Where Clerk lets a property be
 * emptied, a {@code clear…} method sends it as null: leaving a property, clearing it and setting it are three things.
 * <p>
 * {@link io.quarkiverse.clerk.api.model.Pages} walks over everything that a list has.
 */
package io.quarkiverse.clerk.api.model;
