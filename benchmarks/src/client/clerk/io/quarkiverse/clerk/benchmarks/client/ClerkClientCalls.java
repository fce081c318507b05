package io.quarkiverse.clerk.benchmarks.client;

import java.io.IOException;

import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The calls of {@code ClerkClient}. */
@QuarkusMain
public class ClerkClientCalls implements QuarkusApplication {

    @Inject
    ClerkClient clerk;

    @Override
    public int run(String... args) throws IOException {
        CallTimes.print(() -> clerk.users().get("user_benchmark").id());
        return 0;
    }
}
