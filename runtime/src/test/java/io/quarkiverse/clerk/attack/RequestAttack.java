package io.quarkiverse.clerk.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.runtime.authentication.InstanceType;

/**
 * A whole request of a browser that opens a page.
 *
 * @param input what is special about it
 * @param type the instance that it is sent to
 * @param target path and query
 * @param headers header fields
 * @param answer the cookies that Clerk's Backend API answers with, if it is asked
 * @param decision what is decided, or 400
 * @param location where the browser is sent; empty for nowhere
 * @param why why that does no harm, where it could seem so
 */
record RequestAttack(String input, InstanceType type, String target, Map<String, String> headers, List<String> answer,
        String decision, String location, String why) implements Attack {

    static final String BAD_REQUEST = "400";

    private static final String DOCUMENT = "document";

    /** To a production instance, with this header besides the one that says that a page is opened. */
    static RequestAttack production(String input, String target, Map<String, String> headers, String decision) {
        return new RequestAttack(input, InstanceType.PRODUCTION, target, document(headers), List.of(), decision, "", "");
    }

    static RequestAttack development(String input, String target, Map<String, String> headers, String decision) {
        return new RequestAttack(input, InstanceType.DEVELOPMENT, target, document(headers), List.of(), decision, "", "");
    }

    RequestAttack answered(List<String> cookies) {
        return new RequestAttack(input, type, target, headers, cookies, decision, location, why);
    }

    RequestAttack to(String url) {
        return new RequestAttack(input, type, target, headers, answer, decision, url, why);
    }

    RequestAttack because(String reason) {
        return new RequestAttack(input, type, target, headers, answer, decision, location, reason);
    }

    private static Map<String, String> document(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("sec-fetch-dest", DOCUMENT);
        return all;
    }

    @Override
    public String outcome() {
        String state = decision.equals(BAD_REQUEST) ? BAD_REQUEST
                : decision.equals(Outcome.SIGNED_IN) ? "counts" : '`' + decision + '`';
        return state + (location.isEmpty() ? "" : ", sent to `" + location + '`') + (why.isEmpty() ? "" : ": " + why);
    }

    @Override
    public String toString() {
        return input;
    }
}
