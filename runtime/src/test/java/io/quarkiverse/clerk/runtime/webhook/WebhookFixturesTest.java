package io.quarkiverse.clerk.runtime.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.runtime.client.BackendApiObjectMapper;
import io.quarkiverse.clerk.webhook.UnknownEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;

/** Samples of Clerk's webhooks, read in place: each comes as its class, with everything that is in it. */
class WebhookFixturesTest {

    private static final Path FOLDER = Path.of(System.getProperty("clerk.conformance.fixtures",
            "../../shared/conformance/fixtures"), "webhooks");

    private final ObjectMapper mapper = new BackendApiObjectMapper().getContext(WebhookFixturesTest.class);
    private final MessageReader reader = new MessageReader(mapper, Set.of(), true);

    @Test
    void nothingOfASampleIsLost() throws Exception {
        boolean present = Files.isDirectory(FOLDER);
        if (!present) {
            System.out.println("SKIPPED: WebhookFixturesTest needs the samples in " + FOLDER);
        }
        assumeTrue(present, "the samples are there");
        JsonNode index = mapper.readTree(FOLDER.resolveSibling("index.json").toFile());
        int read = 0;
        for (Path file : files()) {
            JsonNode samples = mapper.readTree(file.toFile());
            for (int i = 0; i < samples.size(); i++) {
                JsonNode sample = samples.get(i);
                WebhookEvent event = reader.read("<default>", new SignedMessage("msg_1", mapper.writeValueAsBytes(sample)))
                        .orElseThrow();
                assertThat(event).as(file.toString()).isNotInstanceOf(UnknownEvent.class);
                assertThat(event.getClass()).isEqualTo(EventKind.of(sample.path("type").asText()).orElseThrow().eventClass());
                if (!isPartial(index, "webhooks/" + file.getFileName(), i)) {
                    List<String> lost = new ArrayList<>();
                    compare("$.data", sample.path("data"), mapper.valueToTree(event.data()), lost);
                    assertThat(lost).as(file.toString()).isEmpty();
                }
                read++;
            }
        }
        System.out.println("Webhook samples read: " + read);
        assertThat(read).isPositive();
    }

    /** Samples that do not keep to the specification themselves have to be read, and no more. */
    private static boolean isPartial(JsonNode index, String file, int sample) {
        for (JsonNode entry : index.path("entries")) {
            if (entry.path("file").asText().equals(file)) {
                return entry.path("samples").path(sample).path("partial").asBoolean();
            }
        }
        return false;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static void compare(String path, JsonNode sample, JsonNode written, List<String> lost) {
        if (sample.isObject()) {
            sample.fields().forEachRemaining(
                    member -> compare(path + '.' + member.getKey(), member.getValue(), written.path(member.getKey()), lost));
        } else if (sample.isArray()) {
            for (int i = 0; i < sample.size(); i++) {
                compare(path + '[' + i + ']', sample.get(i), written.path(i), lost);
            }
        } else if (!sample.isNull() && !sample.asText().equals(written.asText())) {
            lost.add(path + ": " + sample + " became " + written);
        }
    }
}
