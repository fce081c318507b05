package io.quarkiverse.clerk.runtime.authentication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.quarkiverse.clerk.runtime.authentication.PathPatternLexer.Kind;
import io.quarkiverse.clerk.runtime.authentication.PathPatternLexer.Token;

/**
 * A pattern of paths as front ends write it, in the syntax of path-to-regexp 6: {@code /orgs/:id}, {@code /orgs/:id/(.*)},
 * {@code /:locale(en|de)?/orgs/:slug}, {@code /files{/:part}*}.
 * <p>
 * A parameter matches up to the next {@code /}, {@code #} or {@code ?}, or what its expression in parentheses says;
 * {@code ?}, {@code *} and {@code +} make it optional or repeat it, together with the slash or dot before it or with all that
 * is in the same braces; a backslash takes the character after it literally. Case does not matter, nor a slash at the end.
 */
final class PathPattern {

    /** Java matches what is repeated by recursion, so a longer path could end the thread's stack. */
    private static final int LONGEST_PATH = 1_024;
    private static final String DELIMITERS = "/#?";
    private static final String PREFIXES = "./";
    /** Stands for the name of a parameter that has several values. */
    private static final String REPEATED = "";
    private static final String SPECIAL = ".+*?=^!:${}()[]|/\\";

    private final Pattern regex;
    private final List<String> names;

    private PathPattern(Pattern regex, List<String> names) {
        this.regex = regex;
        this.names = names;
    }

    /** @throws IllegalArgumentException if the pattern is malformed; the message says where and why */
    static PathPattern compile(String text) {
        Compiler compiler = new Compiler(text);
        try {
            return new PathPattern(Pattern.compile(compiler.regex(), Pattern.CASE_INSENSITIVE), List.copyOf(compiler.names));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("The path pattern " + text + " has a malformed expression: "
                    + e.getDescription(), e);
        }
    }

    /**
     * The parameters of a path, as they are in it and without those that a pattern repeats, which are lists; empty if the path
     * is no such path, or longer than 1,024 characters.
     */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = regex.matcher(path);
        if (path.length() > LONGEST_PATH || !matcher.find()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = matcher.group(i + 1);
            if (value != null && !names.get(i).equals(REPEATED)) {
                parameters.put(names.get(i), value);
            }
        }
        return Optional.of(parameters);
    }

    boolean matches(String path) {
        return path.length() <= LONGEST_PATH && regex.matcher(path).find();
    }

    /** Translates one pattern into a regular expression, token by token. */
    private static final class Compiler {

        private final PathPatternLexer lexer;
        private final Deque<Token> tokens;
        private final List<String> names = new ArrayList<>();
        private final StringBuilder regex = new StringBuilder("^");
        /** Literal text that was read and not written yet. */
        private String text = "";
        /** The literal text right before; empty after a parameter. */
        private String before = "";
        private int unnamed;

        Compiler(String pattern) {
            this.lexer = new PathPatternLexer(pattern);
            this.tokens = new ArrayDeque<>(lexer.tokens());
        }

        String regex() {
            while (!next(Kind.END)) {
                String character = take(Kind.CHARACTER);
                if (next(Kind.NAME) || next(Kind.EXPRESSION)) {
                    parameter(character);
                } else if (!character.isEmpty()) {
                    text += character;
                } else if (next(Kind.ESCAPED)) {
                    text += take(Kind.ESCAPED);
                } else {
                    flush();
                    group();
                }
            }
            flush();
            return regex.append('[').append(quote(DELIMITERS)).append("]?$").toString();
        }

        private void parameter(String character) {
            String prefix = character;
            if (!PREFIXES.contains(prefix)) {
                text += prefix;
                prefix = "";
            }
            flush();
            String name = take(Kind.NAME);
            String expression = take(Kind.EXPRESSION);
            write(name, expression.isEmpty() ? upToDelimiter(prefix) : expression, prefix, "");
        }

        private void group() {
            require(Kind.OPEN);
            String prefix = literal();
            String name = take(Kind.NAME);
            String expression = take(Kind.EXPRESSION);
            String suffix = literal();
            require(Kind.CLOSE);
            if (name.isEmpty() && expression.isEmpty()) {
                regex.append("(?:").append(quote(prefix)).append(quote(suffix)).append(')').append(take(Kind.MODIFIER));
                before = "";
            } else {
                write(name, expression.isEmpty() ? upToDelimiter(prefix) : expression, prefix, suffix);
            }
        }

        private void write(String name, String expression, String prefix, String suffix) {
            String modifier = take(Kind.MODIFIER);
            String start = quote(prefix);
            String end = quote(suffix);
            boolean repeated = modifier.equals("+") || modifier.equals("*");
            names.add(repeated ? REPEATED : name.isEmpty() ? String.valueOf(unnamed++) : name);
            if (start.isEmpty() && end.isEmpty()) {
                if (repeated) {
                    throw lexer.malformed("what has no text around it cannot be repeated");
                }
                regex.append('(').append(expression).append(')').append(modifier);
            } else if (repeated) {
                regex.append("(?:").append(start).append("((?:").append(expression).append(")(?:").append(end).append(start)
                        .append("(?:").append(expression).append("))*)").append(end).append(')')
                        .append(modifier.equals("*") ? "?" : "");
            } else {
                regex.append("(?:").append(start).append('(').append(expression).append(')').append(end).append(')')
                        .append(modifier);
            }
            before = "";
        }

        /** What a parameter without expression of its own matches: as little as possible, and never across its own prefix. */
        private String upToDelimiter(String prefix) {
            String border = prefix.isEmpty() ? before : prefix;
            if (border.isEmpty() && regex.length() > 1) {
                throw lexer.malformed("there has to be text between two parameters");
            }
            String allowed = "[^" + quote(DELIMITERS) + "]";
            boolean delimited = border.isEmpty() || border.chars().anyMatch(c -> DELIMITERS.indexOf(c) >= 0);
            return delimited ? allowed + "+?" : "(?:(?!" + quote(border) + ")" + allowed + ")+?";
        }

        private String literal() {
            StringBuilder literal = new StringBuilder();
            while (next(Kind.CHARACTER) || next(Kind.ESCAPED)) {
                literal.append(tokens.remove().text());
            }
            return literal.toString();
        }

        private void flush() {
            if (!text.isEmpty()) {
                regex.append(quote(text));
                before = text;
                text = "";
            }
        }

        private boolean next(Kind kind) {
            return tokens.element().kind() == kind;
        }

        private String take(Kind kind) {
            return next(kind) ? tokens.remove().text() : "";
        }

        private void require(Kind kind) {
            if (!next(kind)) {
                throw lexer.malformed("unexpected " + tokens.element().kind().name().toLowerCase(Locale.ROOT));
            }
            tokens.remove();
        }

        private static String quote(String literal) {
            StringBuilder quoted = new StringBuilder();
            literal.chars().forEach(c -> {
                if (SPECIAL.indexOf(c) >= 0) {
                    quoted.append('\\');
                }
                quoted.append((char) c);
            });
            return quoted.toString();
        }
    }
}
