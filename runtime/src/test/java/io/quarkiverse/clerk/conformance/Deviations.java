package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every row that we answer differently from Clerk's own SDK on purpose, by rule: §13 of the protocol specification. */
final class Deviations {

    private static final List<Deviation> ALL = Stream.of(TokenDeviations.ALL, KeyDeviations.ALL, LegacyDeviations.ALL,
            WebhookDeviations.ALL)
            .flatMap(List::stream).toList();

    private Deviations() {
    }

    static Optional<Deviation> of(Row row) {
        return ALL.stream().filter(deviation -> deviation.rule().test(row)).findFirst();
    }
}
