package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

class PagesTest {

    private final List<String> requests = new ArrayList<>();

    private static <Q extends Query<Q>> int number(Q query, String name) {
        return Integer.parseInt(query.getParameters().getOrDefault(name, List.of("0")).get(0));
    }

    /** A list of so many items, which says how many there are or not. */
    private <Q extends Query<Q>> Page<Integer> page(Q query, int items, boolean counts) {
        requests.add(query.getParameters().toString());
        int offset = number(query, "offset");
        int end = Math.min(items, offset + number(query, "limit"));
        return new Page<>(IntStream.range(Math.min(offset, end), end).boxed().toList(), counts ? (long) items : null);
    }

    private List<Integer> all(int items, boolean counts, int limit) {
        requests.clear();
        return Pages.stream((Paging query) -> page(query, items, counts), Paging.create().limit(limit)).toList();
    }

    @Test
    void everythingOnAllPages() {
        for (boolean counts : List.of(true, false)) {
            for (int items : List.of(0, 1, 2, 3, 4, 5)) {
                assertThat(all(items, counts, 2)).isEqualTo(IntStream.range(0, items).boxed().toList());
            }
        }
    }

    @Test
    void asFewRequestsAsCanBe() {
        all(4, true, 2);
        assertThat(requests).containsExactly("{limit=[2]}", "{limit=[2], offset=[2]}");
        all(4, false, 2);
        assertThat(requests).as("one more: who does not count may have another page").hasSize(3);
        all(3, false, 2);
        assertThat(requests).hasSize(2);
        all(0, true, 2);
        assertThat(requests).hasSize(1);
    }

    @Test
    void theLargestPagesUnlessToldOtherwise() {
        Pages.stream((Paging query) -> page(query, 1, true), Paging.create()).toList();
        Pages.stream((ApiKeyQuery query) -> page(query, 1, true), ApiKeyQuery.create("user_1")).toList();
        assertThat(requests).containsExactly("{limit=[500]}", "{subject=[user_1], limit=[100]}");
    }

    @Test
    void fromWhereTheQueryStarts() {
        assertThat(Pages.stream((Paging query) -> page(query, 5, true), Paging.create().offset(3).limit(1)).toList())
                .containsExactly(3, 4);
    }

    @Test
    void nothingIsFetchedBeforeItIsNeeded() {
        Stream<Integer> stream = Pages.stream((Paging query) -> page(query, 100, true), Paging.create().limit(2));
        assertThat(requests).isEmpty();
        assertThat(stream.limit(3)).containsExactly(0, 1, 2);
        assertThat(requests).hasSize(2);
    }

    @Test
    void aListThatIgnoresLimitsEnds() {
        assertThat(Pages.stream((Paging query) -> new Page<>(List.of(1, 2, 3), null), Paging.create().limit(2)).toList())
                .containsExactly(1, 2, 3);
        assertThat(Pages.stream((Paging query) -> new Page<>(List.of(1, 2, 3), 9L), Paging.create().limit(2)).toList())
                .containsExactly(1, 2, 3);
        assertThat(Pages.stream((Paging query) -> new Page<>(List.of(), 9L), Paging.create()).toList()).isEmpty();
    }

    @Test
    void theEndIsTheEnd() {
        Iterator<Integer> items = Pages.stream((Paging query) -> page(query, 1, true), Paging.create()).iterator();
        assertThat(items.next()).isZero();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    /** A user has many components, all of which may be null. */
    private static User user(String id) {
        return new ObjectMapper().convertValue(Map.of("id", id), User.class);
    }

    private Page<User> users(UserQuery query, int count) {
        requests.add(query.getParameters().toString());
        List<String> after = query.getParameters().get("starting_after");
        int start = after == null ? number(query, "offset") : Integer.parseInt(after.get(0).substring(1)) + 1;
        int end = Math.min(count, start + number(query, "limit"));
        return new Page<>(IntStream.range(start, end).mapToObj(i -> user("u" + i)).toList(), null);
    }

    @Test
    void usersAreWalkedWithACursor() {
        assertThat(Pages.stream((UserQuery query) -> users(query, 3), UserQuery.create().banned(false).limit(2)).map(User::id))
                .containsExactly("u0", "u1", "u2");
        assertThat(requests).containsExactly("{banned=[false], limit=[2]}", "{banned=[false], limit=[2], starting_after=[u1]}");
    }

    @Test
    void usersInAnotherOrderAreNot() {
        assertThat(Pages.stream((UserQuery query) -> users(query, 3), UserQuery.create().orderBy("username").limit(2)))
                .hasSize(3);
        assertThat(requests).containsExactly("{order_by=[username], limit=[2]}",
                "{order_by=[username], limit=[2], offset=[2]}");
    }

    @Test
    void auditLogsAreWalkedWithTheCursorOfThePage() {
        List<Integer> all = Pages.stream((AuditLogQuery query) -> {
            requests.add(query.getParameters().toString());
            boolean first = !query.getParameters().containsKey("starting_after");
            return first ? new Page<>(List.of(1, 2), null, new PageCursor("c1", null, true, "true", null))
                    : new Page<>(List.of(3), null, new PageCursor("c2", "c1", false, "false", false));
        }, AuditLogQuery.create().actor("user_1").limit(2)).toList();
        assertThat(all).containsExactly(1, 2, 3);
        assertThat(requests).containsExactly("{actor=[user_1], limit=[2]}",
                "{actor=[user_1], limit=[2], starting_after=[c1]}");
    }

    @Test
    void aMultiFetchesWhatIsAskedFor() {
        Multi<Integer> multi = Pages.multi((Paging query) -> Uni.createFrom().item(() -> page(query, 5, true)),
                Paging.create().limit(2));
        assertThat(requests).isEmpty();
        AssertSubscriber<Integer> subscriber = multi.subscribe().withSubscriber(AssertSubscriber.create(1));
        assertThat(subscriber.getItems()).containsExactly(0);
        assertThat(requests).hasSizeLessThanOrEqualTo(2);
        subscriber.request(10);
        assertThat(subscriber.awaitCompletion(Duration.ofSeconds(5)).getItems()).containsExactly(0, 1, 2, 3, 4);
        assertThat(multi.collect().asList().await().atMost(Duration.ofSeconds(5))).hasSize(5);
        assertThat(requests).as("each subscription starts anew").hasSize(6);
    }

    @Test
    void aMultiFailsAsItsRequestsDo() {
        Multi<Integer> multi = Pages.multi((Paging query) -> query.getParameters().containsKey("offset")
                ? Uni.createFrom().failure(new IllegalStateException("gone"))
                : Uni.createFrom().item(() -> page(query, 5, true)), Paging.create().limit(2));
        AssertSubscriber<Integer> subscriber = multi.subscribe().withSubscriber(AssertSubscriber.create(10));
        assertThat(subscriber.awaitFailure().assertFailedWith(IllegalStateException.class, "gone").getItems())
                .containsExactly(0, 1);
    }
}
