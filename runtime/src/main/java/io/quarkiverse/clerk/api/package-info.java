/**
 * The resources of Clerk's Backend API, each in a blocking and a reactive form.
 * <p>
 * Inject them one by one, or get them from {@link io.quarkiverse.clerk.ClerkClient} and
 * {@link io.quarkiverse.clerk.ReactiveClerkClient}; {@link io.quarkiverse.clerk.ClerkInstance} selects those of a named
 * instance.
 *
 * <pre>
 * &#64;Inject
 * UsersApi users;
 *
 * users.list(UserQuery.create().emailAddress("ada@example.com"));
 * users.update(id, UpdateUserRequest.create().firstName("Ada").clearUsername());
 * users.mergeMetadata(id, UserMetadataRequest.create().publicMetadata(Map.of("plan", "pro")));
 * </pre>
 *
 * An error of the Backend API, and a failure to reach it, is a {@link io.quarkiverse.clerk.ClerkApiException}; an argument
 * that is missing, and an id that is empty or could leave its place in the path, is an
 * {@link java.lang.IllegalArgumentException}, before anything is sent.
 * <p>
 * The javadoc of each operation ends with Clerk's name of it, under which Clerk's own documentation has it.
 * <p>
 * An application is built with the resources that something in it calls, with their models, and without the others. What
 * calls them must be in the application's index, as what has beans must; a library without one is named in
 * {@code quarkus.index-dependency}.
 */
package io.quarkiverse.clerk.api;
