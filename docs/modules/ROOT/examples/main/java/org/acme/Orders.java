package org.acme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** What the samples are about; everybody has a box of tea. */
@ApplicationScoped
public class Orders {

    private final Map<String, List<String>> byUser = new ConcurrentHashMap<>();

    List<String> of(String userId) {
        return byUser.computeIfAbsent(userId, user -> new ArrayList<>(List.of("A box of tea")));
    }

    void delete(String userId, int id) {
        List<String> orders = of(userId);
        if (id > 0 && id <= orders.size()) {
            orders.remove(id - 1);
        }
    }
}
