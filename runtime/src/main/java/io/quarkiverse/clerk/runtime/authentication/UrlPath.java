package io.quarkiverse.clerk.runtime.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The path of a URL as browsers write it (URL Standard §4.4, path state). */
final class UrlPath {

    private UrlPath() {
    }

    /** @param path as it was written; empty for none */
    static String normalize(String path) {
        String[] segments = path.replace('\\', '/').split("/", -1);
        List<String> kept = new ArrayList<>();
        // What comes before the first slash is empty.
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String dots = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            if (dots.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
                if (last) {
                    kept.add("");
                }
            } else if (!dots.equals(".")) {
                kept.add(PercentEncoding.encode(segments[i], c -> " \"#<>?^`{}".indexOf(c) >= 0));
            } else if (last) {
                kept.add("");
            }
        }
        return '/' + String.join("/", kept);
    }
}
