package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Row;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** The operations that a resource has like every other one, bound to its path. */
final class Crud<T extends Row> {

    private static final String ID = "/:id";

    private final ApiRoutes routes;
    private final String path;
    private final Rows<T> rows;
    private final Finder find;
    private final RowType<T> type;
    private final Function<T, ObjectNode> json;

    Crud(ApiRoutes routes, String path, Store store, RowType<T> type, Function<T, ObjectNode> json) {
        this.routes = routes;
        this.path = path;
        this.rows = store.rows(type);
        this.find = new Finder(store);
        this.type = type;
        this.json = json;
    }

    /** A bare array or, on {@code paginated=true}, an envelope, the newest first. */
    Crud<T> listSwitched() {
        routes.on(GET, path, request -> Paging.switched(request, newestFirst(), json));
        return this;
    }

    /** An envelope with everything, the newest first. */
    Crud<T> listAll() {
        routes.on(GET, path, request -> Paging.ALL.envelope(newestFirst(), json));
        return this;
    }

    /** An envelope of one page of what the filters and the order of the request leave. */
    Crud<T> list(BiFunction<ApiRequest, List<T>, List<T>> select) {
        routes.on(GET, path, request -> Paging.of(request).envelope(select.apply(request, rows.all()), json));
        return this;
    }

    Crud<T> create(Function<Body, T> create) {
        routes.on(POST, path, request -> json.apply(rows.save(create.apply(request.body()))));
        return this;
    }

    Crud<T> get() {
        routes.on(GET, path + ID, request -> json.apply(one(request)));
        return this;
    }

    Crud<T> update(BiFunction<T, Body, T> update) {
        routes.on(PATCH, path + ID, request -> json.apply(rows.save(update.apply(one(request), request.body()))));
        return this;
    }

    /** @param name what is added to the path of a resource */
    Crud<T> action(String name, BiFunction<T, Body, T> action) {
        routes.on(POST, path + ID + "/" + name,
                request -> json.apply(rows.save(action.apply(one(request), request.body()))));
        return this;
    }

    Crud<T> delete() {
        return delete(row -> {
        });
    }

    /** @param alongside removes what is nothing without the resource */
    Crud<T> delete(Consumer<T> alongside) {
        routes.on(DELETE, path + ID, request -> {
            T row = one(request);
            JsonNode answer = Json.deleted(json.apply(row).path("object").asText(), row.id());
            alongside.accept(row);
            rows.remove(row.id());
            return answer;
        });
        return this;
    }

    private T one(ApiRequest request) {
        return find.row(type, request, "id");
    }

    private List<T> newestFirst() {
        List<T> all = new ArrayList<>(rows.all());
        Collections.reverse(all);
        return all;
    }
}
