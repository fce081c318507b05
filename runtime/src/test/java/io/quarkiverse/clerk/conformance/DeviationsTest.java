package io.quarkiverse.clerk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of deviations work on rows that were written for them: a rule that never applies would hide a mistake. */
class DeviationsTest {

    static Stream<Verdict> verdicts() throws URISyntaxException {
        Path file = Path.of(DeviationsTest.class.getResource("/conformance/deviation-cases.json").toURI());
        return Runner.run(CaseFile.read(file)).stream();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void isRecognized(Verdict verdict) {
        boolean setUp = verdict.row().name().startsWith("(set-up)");

        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(setUp ? Verdict.Kind.PASSED : Verdict.Kind.DEVIATING);
    }
}
