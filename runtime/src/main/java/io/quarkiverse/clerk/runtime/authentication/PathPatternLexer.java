package io.quarkiverse.clerk.runtime.authentication;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a {@link PathPattern} apart. */
final class PathPatternLexer {

    enum Kind {
        CHARACTER,
        ESCAPED,
        MODIFIER,
        OPEN,
        CLOSE,
        NAME,
        EXPRESSION,
        END
    }

    record Token(Kind kind, String text) {
    }

    private final String pattern;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    PathPatternLexer(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if the pattern is malformed; the message says where */
    List<Token> tokens() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '*', '+', '?' -> add(Kind.MODIFIER, String.valueOf(c));
                case '\\' -> add(Kind.ESCAPED, escaped());
                case '{' -> add(Kind.OPEN, "{");
                case '}' -> add(Kind.CLOSE, "}");
                case ':' -> add(Kind.NAME, name());
                case '(' -> add(Kind.EXPRESSION, expression());
                default -> add(Kind.CHARACTER, String.valueOf(c));
            }
        }
        add(Kind.END, "");
        return List.copyOf(tokens);
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    private String escaped() {
        if (at == pattern.length()) {
            throw malformed("nothing follows the backslash");
        }
        return String.valueOf(pattern.charAt(at++));
    }

    private String name() {
        int from = at;
        while (at < pattern.length() && isNamePart(pattern.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw malformed("a name has to follow the colon");
        }
        return pattern.substring(from, at);
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
    }

    private String expression() {
        int from = at;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            throw malformed("an expression cannot start with a question mark");
        }
        for (int depth = 1; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
                if (at + 1 == pattern.length() || pattern.charAt(at + 1) != '?') {
                    throw malformed("an expression cannot have capturing groups");
                }
            } else if (c == ')' && --depth == 0) {
                return expression(from, at++);
            }
        }
        throw malformed("a parenthesis is not closed");
    }

    private String expression(int from, int to) {
        if (from == to) {
            throw malformed("an expression is empty");
        }
        return pattern.substring(from, to);
    }

    IllegalArgumentException malformed(String detail) {
        return new IllegalArgumentException("The path pattern " + pattern + " is malformed at character " + at + ": " + detail);
    }
}
