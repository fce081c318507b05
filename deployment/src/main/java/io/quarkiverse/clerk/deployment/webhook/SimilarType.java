package io.quarkiverse.clerk.deployment.webhook;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.webhook.EventKind;

/** The type of webhook that somebody meant who wrote another one. */
final class SimilarType {

    private static final int FURTHEST = 4;

    private SimilarType() {
    }

    static Optional<String> of(String written) {
        return EventKind.allTypes().stream().min(Comparator.comparingInt(type -> distance(written, type)))
                .filter(type -> distance(written, type) <= FURTHEST);
    }

    /** How many letters have to be changed, added or removed (Levenshtein); capitals and separators count for nothing. */
    private static int distance(String first, String second) {
        String one = letters(first);
        String other = letters(second);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String letters(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
