package io.quarkiverse.clerk.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestData;

/**
 * A request as text: a digit that chooses the settings, the method and the target in the first line, then one header field a
 * line. Names of tokens in braces stand for the tokens. Lines that begin with a {@code >} are cookies that Clerk's Backend API
 * answers with, if it is asked.
 *
 * @param settings which settings
 * @param data the request
 * @param answer the cookies of the Backend API
 */
record FuzzedRequest(int settings, RequestData data, List<String> answer) {

    private static final String DEFAULT_HOST = "app.example.com";

    static FuzzedRequest parse(String text, Map<String, String> tokens) {
        String[] lines = text.split("\n", -1);
        String[] start = lines[0].split(" ", 3);
        List<String> answer = new ArrayList<>();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (lines[i].startsWith(">")) {
                answer.add(expand(lines[i].substring(1), tokens));
            } else if (colon > 0) {
                headers.merge(lines[i].substring(0, colon), expand(lines[i].substring(colon + 1).strip(), tokens),
                        (first, second) -> first + "; " + second);
            }
        }
        String method = start.length > 1 ? start[1] : "GET";
        String target = expand(start.length > 2 ? start[2] : "/", tokens);
        String host = headers.getOrDefault("host", DEFAULT_HOST);
        return new FuzzedRequest(start[0].isEmpty() ? 0 : start[0].charAt(0), new RequestData(method, () -> target,
                () -> PublicUrl.of("https", host, target), headers::get), answer);
    }

    private static String expand(String text, Map<String, String> tokens) {
        String expanded = text;
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            expanded = expanded.replace('{' + token.getKey() + '}', token.getValue());
        }
        return expanded;
    }
}
