package io.quarkiverse.clerk.benchmarks.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;

/** Makes the calls of a client and prints how long they took, a figure a line. */
final class CallTimes {

    private static final int CALLS = 5_000;

    private CallTimes() {
    }

    /** @param call gets a user and says who that is */
    static void print(Supplier<String> call) throws IOException {
        long sinceStart = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        print("started_ms", sinceStart);
        double first = millis(call, 1);
        print("first_ms", first);
        print("cold_ms", sinceStart + first);
        print("cold_cpu_ms", cpuNanos() / 1e6);
        print("second_ms", millis(call, 1));
        millis(call, CALLS);
        long cpu = cpuNanos();
        print("later_us", millis(call, CALLS) * 1_000 / CALLS);
        print("later_cpu_us", (cpuNanos() - cpu) / 1_000.0 / CALLS);
        print("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                print("memory_mb", Long.parseLong(line.replaceAll("\\D", "")) / 1_024);
            }
        }
    }

    /** Of the whole process: it hardly depends on what else runs on the machine. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "figure\t%s\t%.1f%n", name, value);
    }

    private static double millis(Supplier<String> call, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (!call.get().equals("user_benchmark")) {
                throw new IllegalStateException("That is somebody else");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
