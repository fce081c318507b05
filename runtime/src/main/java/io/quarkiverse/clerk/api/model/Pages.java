package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Everything on all pages of a list, fetched page by page as it is consumed.
 *
 * <pre>{@code
 * Pages.stream(client.users()::list, UserQuery.create()).filter(User::banned).findFirst();
 * Pages.stream(query -> client.organizationMemberships().list("org_1", query), OrganizationMembershipQuery.create());
 * Pages.multi(reactiveClient.users()::list, UserQuery.create()).subscribe().with(this::handle);
 * }</pre>
 *
 * A query without a limit is sent with the largest one that Clerk allows, so that there are few requests. Users, audit logs
 * and directory groups are walked with a cursor; in the other lists, what is added or removed meanwhile shifts the pages
 * that are still to come.
 */
public final class Pages {

    private Pages() {
    }

    /**
     * A request is sent, and waited for, whenever the next page is needed. What goes wrong then, a
     * {@link io.quarkiverse.clerk.ClerkApiException} for example, is thrown where the stream is consumed.
     *
     * @param list the list operation
     * @param query what to list, and where to start
     */
    public static <Q extends PageQuery<Q>, T> Stream<T> stream(Function<? super Q, Page<T>> list, Q query) {
        PageWalk<Q, T> walk = new PageWalk<>(query);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk.iterator(list),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * A request is sent when the items of the next page are asked for; each subscription starts anew.
     *
     * @param list the list operation
     * @param query what to list, and where to start
     */
    public static <Q extends PageQuery<Q>, T> Multi<T> multi(Function<? super Q, Uni<Page<T>>> list, Q query) {
        return Multi.createFrom().deferred(() -> walk(list, new PageWalk<>(query)));
    }

    private static <Q extends PageQuery<Q>, T> Multi<T> walk(Function<? super Q, Uni<Page<T>>> list, PageWalk<Q, T> walk) {
        return Multi.createBy().repeating().uni(() -> page(list, walk)).until(Optional::isEmpty)
                .onItem().transformToIterable(Optional::orElseThrow);
    }

    /** Empty behind the last page. */
    private static <Q extends PageQuery<Q>, T> Uni<Optional<List<T>>> page(Function<? super Q, Uni<Page<T>>> list,
            PageWalk<Q, T> walk) {
        return walk.query().map(query -> list.apply(query).map(page -> Optional.of(walk.pass(page))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
