package io.quarkiverse.clerk.runtime.authentication;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of a request, read from the raw header by Clerk's own rules (spec §2.1): a value is decoded on its own, so an
 * encoded {@code ;} makes no cookie; of several cookies of one name the first counts; an empty one counts as absent.
 * <p>
 * Only the places of names and values are kept: the header of a signed-in browser has kilobytes of tokens, of which one is
 * needed.
 */
final class RequestCookies {

    private static final RequestCookies NONE = new RequestCookies("", new int[0]);
    private static final int PLACES = 4;

    private final String header;
    /** Of each cookie: start and end of its name, start and end of its value. */
    private final int[] places;

    private RequestCookies(String header, int[] places) {
        this.header = header;
        this.places = places;
    }

    static RequestCookies parse(Optional<String> header) {
        return header.isEmpty() ? NONE : parse(header.get());
    }

    private static RequestCookies parse(String header) {
        int[] places = new int[8 * PLACES];
        int used = 0;
        int equals = -1;
        int from = 0;
        while (from < header.length()) {
            int semicolon = header.indexOf(';', from);
            int to = semicolon < 0 ? header.length() : semicolon;
            if (equals < from) {
                int next = header.indexOf('=', from);
                equals = next < 0 ? header.length() : next;
            }
            if (equals < to) {
                if (used == places.length) {
                    places = Arrays.copyOf(places, 2 * used);
                }
                place(header, from, equals, places, used);
                place(header, equals + 1, to, places, used + 2);
                used += PLACES;
            }
            from = to + 1;
        }
        return new RequestCookies(header, Arrays.copyOf(places, used));
    }

    /** Without the blanks around. */
    private static void place(String header, int from, int to, int[] places, int at) {
        int start = from;
        int end = to;
        while (start < end && header.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && header.charAt(end - 1) <= ' ') {
            end--;
        }
        places[at] = start;
        places[at + 1] = end;
    }

    Optional<String> get(String name) {
        return get(name, "");
    }

    /** @param suffix that of an instance, which follows the name and a low line; empty for the plain name */
    Optional<String> get(String name, String suffix) {
        for (int at = 0; at < places.length; at += PLACES) {
            if (isNamed(name, suffix, places[at], places[at + 1])) {
                return places[at + 2] == places[at + 3] ? Optional.empty()
                        : decoded(header.substring(places[at + 2], places[at + 3]));
            }
        }
        return Optional.empty();
    }

    private boolean isNamed(String name, String suffix, int start, int end) {
        int nameEnd = start + name.length();
        if (!header.startsWith(name, start)) {
            return false;
        }
        return suffix.isEmpty() ? end == nameEnd
                : end == nameEnd + 1 + suffix.length() && header.charAt(nameEnd) == '_'
                        && header.startsWith(suffix, nameEnd + 1);
    }

    /** Percent-decoding as {@code decodeURIComponent} does it: {@code +} stays, what cannot be decoded stays as it is. */
    private static Optional<String> decoded(String value) {
        return PercentEncoding.decodeStrictly(value).or(() -> Optional.of(value)).filter(text -> !text.isEmpty());
    }
}
