package io.quarkiverse.clerk.api.model;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Where somebody is who walks over all pages of a list. */
final class PageWalk<Q extends PageQuery<Q>, T> {

    private Optional<Q> query;

    PageWalk(Q query) {
        this.query = Optional.of(query.withLimit());
    }

    /** The query of the next page; empty behind the last one. */
    Optional<Q> query() {
        return query;
    }

    /** @return what is on the page */
    List<T> pass(Page<T> page) {
        query = query.orElseThrow().next(page);
        return page.data();
    }

    Iterator<T> iterator(Function<? super Q, Page<T>> list) {
        return new Iterator<>() {

            private Iterator<T> items = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && query.isPresent()) {
                    items = pass(list.apply(query.orElseThrow())).iterator();
                }
                return items.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }
}
