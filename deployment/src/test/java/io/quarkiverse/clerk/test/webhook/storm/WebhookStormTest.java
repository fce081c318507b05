package io.quarkiverse.clerk.test.webhook.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusProdModeTest;

/**
 * 10,000 webhooks, an observer that fails at random, messages that come twice at once and again later, forged ones, and an
 * application that is started again in the middle: a packaged one, in a process of its own.
 */
class WebhookStormTest {

    private static final int MESSAGES = 10_000;
    private static final int SENDERS = 16;
    /** Of each ten messages one comes twice at once, one again later, and one forged and unsigned besides. */
    private static final int EVERY = 10;
    private static final double FAILURES = 0.2;
    private static final long SEED = 20_261_125;
    private static final String FORGED_SECRET = "whsec_Zm9yZ2VkIGtleSBvZiBzb21lYm9keSBlbHNl";
    private static final int PORT = freePort();
    private static final Path JOURNAL = journal();

    @RegisterExtension
    static final QuarkusProdModeTest APPLICATION = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(StormObserver.class)).setApplicationName("webhook-storm").setRun(true)
            .setRuntimeProperties(Map.of("quarkus.http.port", Integer.toString(PORT), "quarkus.clerk.secret-key",
                    "sk_test_storm", "quarkus.clerk.webhooks.path", "/webhooks", "quarkus.clerk.webhooks.signing-secret",
                    Svix.SECRET, "storm.journal", JOURNAL.toString(), "storm.failures", Double.toString(FAILURES),
                    "storm.seed", Long.toString(SEED), "quarkus.log.category.\"io.quarkiverse.clerk\".level", "OFF"));

    private final Svix svix = new Svix(URI.create("http://localhost:" + PORT + "/webhooks"));

    /** What the process wrote: what it handled and how often something failed. */
    private record Run(List<String> handled, int failed) {
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path journal() {
        try {
            return Files.createTempFile(Files.createDirectories(Path.of("target")).toAbsolutePath(), "storm", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(int number) {
        return "msg_%05d".formatted(number);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyMessageIsHandled() throws Exception {
        CountDownLatch half = new CountDownLatch(MESSAGES / 2);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            int number = i;
            deliveries.add(senders.submit(() -> send(number, half)));
        }
        half.await();
        APPLICATION.stop();
        APPLICATION.start();
        for (Future<Void> delivery : deliveries) {
            delivery.get();
        }
        senders.shutdown();

        Map<String, Run> runs = runs();
        Set<String> handled = runs.values().stream().flatMap(run -> run.handled().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            all.add(id(i));
        }
        assertThat(handled).as("every id, and no forged one").isEqualTo(all);
        assertThat(runs).as("processes").hasSize(2);
        assertThat(runs.values()).allSatisfy(run -> {
            assertThat(run.handled()).as("while the store remembers").doesNotHaveDuplicates().isNotEmpty();
            assertThat(run.failed()).isPositive();
        });
        int total = runs.values().stream().mapToInt(run -> run.handled().size()).sum();
        report(runs, total);
        resend(runs, total);
    }

    private Void send(int number, CountDownLatch half) throws Exception {
        String id = id(number);
        switch (number % EVERY) {
            case 0 -> sendTwiceAtOnce(id);
            case 1 -> forge(id);
            default -> svix.deliver(id);
        }
        if (number % EVERY == 2) {
            svix.deliver(id);
        }
        half.countDown();
        return null;
    }

    private void sendTwiceAtOnce(String id) throws Exception {
        Thread twin = new Thread(() -> {
            try {
                svix.deliver(id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        twin.start();
        svix.deliver(id);
        twin.join();
    }

    private void forge(String id) throws InterruptedException {
        svix.deliver(id);
        String forged = "forged_" + id;
        while (true) {
            try {
                assertThat(svix.post(forged, Svix.body(forged), FORGED_SECRET)).isEqualTo(400);
                assertThat(svix.post(forged, Svix.body(id), Svix.SECRET)).as("another body").isEqualTo(400);
                assertThat(svix.postUnsigned(forged)).isEqualTo(400);
                return;
            } catch (IOException e) {
                svix.unanswered.incrementAndGet();
            }
        }
    }

    /** Whatever the process that is running now has handled, it does not handle again. */
    private void resend(Map<String, Run> runs, int total) throws Exception {
        Run last = List.copyOf(runs.values()).get(runs.size() - 1);
        for (String id : last.handled().subList(0, 500)) {
            assertThat(svix.post(id, Svix.body(id), Svix.SECRET)).isEqualTo(200);
        }
        assertThat(runs().values().stream().mapToInt(run -> run.handled().size()).sum()).isEqualTo(total);
    }

    /** In the order of their first lines. */
    private static Map<String, Run> runs() throws IOException {
        Map<String, List<String>> handled = new LinkedHashMap<>();
        Map<String, Integer> failed = new HashMap<>();
        for (String line : Files.readAllLines(JOURNAL)) {
            String[] words = line.split(" ");
            handled.computeIfAbsent(words[0], pid -> new ArrayList<>());
            if (words[1].equals("handled")) {
                handled.get(words[0]).add(words[2]);
            } else {
                failed.merge(words[0], 1, Integer::sum);
            }
        }
        Map<String, Run> runs = new LinkedHashMap<>();
        handled.forEach((pid, ids) -> runs.put(pid, new Run(ids, failed.getOrDefault(pid, 0))));
        return runs;
    }

    private void report(Map<String, Run> runs, int total) {
        List<Run> both = List.copyOf(runs.values());
        System.out.printf(
                "%d webhooks: %d requests, %d answered 5xx, %d not at all; handled %d before and %d after the restart,"
                        + " %d twice for it; observers failed %d times%n",
                MESSAGES, svix.sent.get(), svix.failed.get(),
                svix.unanswered.get(), both.get(0).handled().size(), both.get(1).handled().size(), total - MESSAGES,
                both.get(0).failed() + both.get(1).failed());
    }
}
