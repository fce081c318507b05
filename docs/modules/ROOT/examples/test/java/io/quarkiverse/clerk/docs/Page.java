package io.quarkiverse.clerk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README, or a page of the documentation. */
record Page(Path path, List<String> lines) {

    static final Path ROOT = Path.of("..");
    static final Path PAGES = Path.of("modules", "ROOT", "pages");

    private static final Pattern ADOC_SOURCE = Pattern.compile("\\[source(?:,\\s*([^,\\]]*))?[^\\]]*]");
    private static final Pattern MARKDOWN_FENCE = Pattern.compile("\\s*```\\s*(\\S*)");

    /** All of them, without what is generated. */
    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(of(ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.list(PAGES)) {
            files.filter(file -> file.toString().endsWith(".adoc")).sorted().forEach(file -> pages.add(of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    static Page of(Path path) {
        try {
            return new Page(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The listings of the page. */
    List<Snippet> snippets() {
        return path.toString().endsWith(".md") ? fenced() : delimited();
    }

    private List<Snippet> fenced() {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = MARKDOWN_FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = closing(i + 1, line -> MARKDOWN_FENCE.matcher(line).matches());
                snippets.add(new Snippet(this, i + 1, fence.group(1), lines.subList(i + 1, end)));
                i = end;
            }
        }
        return snippets;
    }

    private List<Snippet> delimited() {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher source = ADOC_SOURCE.matcher(lines.get(i));
            if (source.matches()) {
                int start = closing(i + 1, "----"::equals) + 1;
                int end = closing(start, "----"::equals);
                snippets.add(new Snippet(this, i + 1, source.group(1) == null ? "" : source.group(1),
                        lines.subList(start, end)));
                i = end;
            }
        }
        return snippets;
    }

    private int closing(int from, java.util.function.Predicate<String> closes) {
        for (int i = from; i < lines.size(); i++) {
            if (closes.test(lines.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException(path + ":" + from + ": the listing has no end");
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
