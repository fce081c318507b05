package io.quarkiverse.clerk.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Every row that we answer differently from Clerk's own SDK on purpose, by rule: §13 of the protocol specification. */
final class Deviations {

    private static final List<Deviation> ALL = Stream.of(TokenDeviations.ALL, KeyDeviations.ALL, LegacyDeviations.ALL,
            BrowserDeviations.ALL, FilterDeviations.ALL, IdentityDeviations.ALL, MachineDeviations.ALL, WebhookDeviations.ALL,
            ProxyDeviations.ALL, BackendApiDeviations.ALL)
            .flatMap(List::stream).toList();

    private Deviations() {
    }

    /**
     * What we expect of ourselves.
     *
     * @param expectation the row's expectation, as far as nothing deviates from it
     * @param reasons those of the deviations that change it
     */
    record Applied(JsonNode expectation, String reasons) {
    }

    /** Applies the first that has a whole expectation of its own, and after it all that change a part. */
    static Applied to(Row row, JsonNode stated) {
        Stream<Deviation> whole = ALL.stream().filter(deviation -> deviation.isWhole() && deviation.rule().test(row)).limit(1);
        Stream<Deviation> inPart = ALL.stream().filter(deviation -> !deviation.isWhole() && deviation.rule().test(row));
        JsonNode expectation = stated;
        List<String> reasons = new ArrayList<>();
        for (Deviation deviation : Stream.concat(whole, inPart).toList()) {
            JsonNode changed = deviation.expectation().apply(row, expectation);
            if (!Json.canonical(changed).equals(Json.canonical(expectation))) {
                reasons.add(deviation.reason());
            }
            expectation = changed;
        }
        return new Applied(expectation, String.join("; and ", reasons));
    }
}
