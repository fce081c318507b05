package io.quarkiverse.clerk.it;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

/** Everybody has the same two orders to begin with. */
@ApplicationScoped
public class Orders {

    private static final List<Order> FIRST_ORDERS = List.of(new Order(1, "A box of tea"), new Order(2, "A teapot"));

    private final Map<String, List<Order>> byUser = new ConcurrentHashMap<>();

    List<Order> of(String userId) {
        return byUser.computeIfAbsent(userId, user -> new CopyOnWriteArrayList<>(FIRST_ORDERS));
    }

    boolean delete(String userId, int id) {
        return of(userId).removeIf(order -> order.id() == id);
    }
}
