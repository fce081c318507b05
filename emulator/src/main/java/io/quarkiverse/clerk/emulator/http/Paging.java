package io.quarkiverse.clerk.emulator.http;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code limit} and {@code offset} of a list, and the two shapes that Clerk answers lists in. */
public record Paging(int limit, int offset) {

    /** Of a list that has no pages. */
    public static final Paging ALL = new Paging(Integer.MAX_VALUE, 0);

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 500;

    public static Paging of(ApiRequest request) {
        return new Paging(request.number("limit", 1, MAX_LIMIT).map(Long::intValue).orElse(DEFAULT_LIMIT),
                request.number("offset", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0));
    }

    /** A bare array, of one page. */
    public <T> JsonNode bare(List<T> all, Function<T, ? extends JsonNode> json) {
        return Json.array(all.stream().skip(offset).limit(limit).map(json).toList());
    }

    /** {@code {"data", "total_count"}}, of one page. */
    public <T> JsonNode envelope(List<T> all, Function<T, ? extends JsonNode> json) {
        return Json.object().put("total_count", all.size()).set("data", bare(all, json));
    }

    /** The operations that are older than the envelope have it only on {@code paginated=true}. */
    public static <T> JsonNode switched(ApiRequest request, List<T> all, Function<T, ? extends JsonNode> json) {
        Paging paging = of(request);
        return request.flag("paginated").orElse(false) ? paging.envelope(all, json) : paging.bare(all, json);
    }
}
