package io.quarkiverse.clerk.emulator;

/** What a test can turn while an emulator runs. */
record Controls(EmulatorClock clock, Faults faults, RequestLog requests) {
}
