package io.quarkiverse.clerk.docs;

import java.util.List;

/** A listing of a page. */
record Snippet(Page page, int line, String language, List<String> lines) {

    private static final String EXAMPLES = "include::{examples-dir}";

    /**
     * Whether it consists of a sample that is compiled and tested; Asciidoctor fails where the sample or its tag is missing.
     */
    boolean isSample() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.startsWith(EXAMPLES));
    }

    String text() {
        return String.join("\n", lines);
    }

    String place() {
        return page.path().getFileName() + ":" + line;
    }
}
