package io.quarkiverse.clerk.conformance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.clerk.conformance.Verdict.Kind;

/** The verdicts of a file as text. */
final class Report {

    private static final String LINE = "%-38s %7s %9s %14s %7s%n";

    private final String file;
    private final List<Verdict> verdicts;

    Report(String file, List<Verdict> verdicts) {
        this.file = file;
        this.verdicts = verdicts;
    }

    boolean hasFailures() {
        return verdicts.stream().anyMatch(verdict -> verdict.kind() == Kind.FAILED);
    }

    String failures() {
        return verdicts.stream().filter(verdict -> verdict.kind() == Kind.FAILED)
                .map(verdict -> verdict.row() + "\n     " + verdict.detail()).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format("%n%s%n", file));
        text.append(String.format(LINE, "operation", "passed", "deviating", "not applicable", "failed"));
        Map<String, Map<Kind, Long>> byOperation = new TreeMap<>();
        Map<Kind, Long> total = new EnumMap<>(Kind.class);
        for (Verdict verdict : verdicts) {
            byOperation.computeIfAbsent(verdict.row().operation(), ignored -> new EnumMap<>(Kind.class))
                    .merge(verdict.kind(), 1L, Long::sum);
            total.merge(verdict.kind(), 1L, Long::sum);
        }
        byOperation.forEach((operation, counts) -> {
            if (counts.size() > 1 || !counts.containsKey(Kind.NOT_APPLICABLE)) {
                text.append(line(operation, counts));
            }
        });
        text.append(line("all " + verdicts.size(), total));
        append(text, "Deviating", Kind.DEVIATING);
        append(text, "Not applicable", Kind.NOT_APPLICABLE);
        return text.toString();
    }

    private static String line(String operation, Map<Kind, Long> counts) {
        return String.format(LINE, operation, counts.getOrDefault(Kind.PASSED, 0L), counts.getOrDefault(Kind.DEVIATING, 0L),
                counts.getOrDefault(Kind.NOT_APPLICABLE, 0L), counts.getOrDefault(Kind.FAILED, 0L));
    }

    private void append(StringBuilder text, String title, Kind kind) {
        Map<String, List<Verdict>> byReason = verdicts.stream().filter(verdict -> verdict.kind() == kind)
                .collect(Collectors.groupingBy(Verdict::detail, TreeMap::new, Collectors.toList()));
        if (!byReason.isEmpty()) {
            text.append(String.format("%s:%n", title));
        }
        byReason.forEach((reason, rows) -> text.append(String.format("  %s%n    %d: %s%n", reason, rows.size(),
                kind == Kind.DEVIATING ? ids(rows) : operations(rows))));
    }

    private static String ids(List<Verdict> rows) {
        return rows.stream().map(verdict -> verdict.row().id()).collect(Collectors.joining(", "));
    }

    private static String operations(List<Verdict> rows) {
        return rows.stream().collect(Collectors.groupingBy(verdict -> verdict.row().operation(), TreeMap::new,
                Collectors.counting())).toString();
    }
}
