package io.quarkiverse.clerk.runtime.authentication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a query in their order, read and written as {@code application/x-www-form-urlencoded} the way browsers
 * do it (URL Standard §5): what cannot be decoded stays as it is, and a blank becomes a plus sign.
 */
public final class QueryString {

    static final QueryString EMPTY = new QueryString(List.of());

    private final List<Parameter> parameters;

    private QueryString(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** One parameter, decoded. */
    public record Parameter(String name, String value) {
    }

    /** @param query without question mark */
    static QueryString parse(String query) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.add(equals < 0 ? new Parameter(decode(pair), "")
                        : new Parameter(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
            }
        }
        return new QueryString(List.copyOf(parameters));
    }

    /** The query of a path or URL, which is looked for. */
    static QueryString ofTarget(String target) {
        int fragment = target.indexOf('#');
        int end = fragment < 0 ? target.length() : fragment;
        int question = target.indexOf('?');
        return question < 0 || question > end ? EMPTY : parse(target.substring(question + 1, end));
    }

    /** The parameters in their order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    Optional<String> first(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter.value());
            }
        }
        return Optional.empty();
    }

    /** The same with one more at the end. */
    QueryString with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new QueryString(List.copyOf(more));
    }

    /** The same with the parameter once, where it first was or at the end. */
    QueryString replacing(String name, String value) {
        List<Parameter> changed = new ArrayList<>();
        boolean found = false;
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals(name)) {
                changed.add(parameter);
            } else if (!found) {
                changed.add(new Parameter(name, value));
                found = true;
            }
        }
        return found ? new QueryString(List.copyOf(changed)) : with(name, value);
    }

    QueryString without(String... names) {
        List<String> unwanted = List.of(names);
        return new QueryString(parameters.stream().filter(parameter -> !unwanted.contains(parameter.name())).toList());
    }

    private static String decode(String text) {
        return PercentEncoding.decodeLeniently(text.replace('+', ' '));
    }

    /** Serialized; empty if there is no parameter. */
    @Override
    public String toString() {
        return parameters.stream().map(parameter -> encode(parameter.name()) + '=' + encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
