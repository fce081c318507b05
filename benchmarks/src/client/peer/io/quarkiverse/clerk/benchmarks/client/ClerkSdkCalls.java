package io.quarkiverse.clerk.benchmarks.client;

import java.io.IOException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.clerk.backend_api.Clerk;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The same calls of Clerk's own SDK for Java. */
@QuarkusMain
public class ClerkSdkCalls implements QuarkusApplication {

    @ConfigProperty(name = "CLERK_SECRET_KEY")
    String secretKey;

    @ConfigProperty(name = "CLERK_API_URL")
    String apiUrl;

    @Override
    public int run(String... args) throws IOException {
        Clerk clerk = Clerk.builder().bearerAuth(secretKey).serverURL(apiUrl + "/v1").build();
        CallTimes.print(() -> clerk.users().get("user_benchmark").user().orElseThrow().id());
        return 0;
    }
}
