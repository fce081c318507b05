package io.quarkiverse.clerk.runtime.config;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Makes the variables of Clerk's own SDKs known to Quarkus, from the environment and, in dev and test, from files. */
public final class ClerkConfigBuilder implements ConfigBuilder {

    // Below the real environment (300) and above Quarkus' own reading of .env (295), which keeps quotes.
    private static final int LOCAL_ORDINAL = 297;
    private static final int SHARED_ORDINAL = 296;

    private final Path directory;

    /** Reads the files of the working directory; called by Quarkus. */
    public ClerkConfigBuilder() {
        this(workingDirectory());
    }

    /** @param directory where the files are */
    public ClerkConfigBuilder(Path directory) {
        this.directory = directory;
    }

    /** Where the files of variables are looked for, as Quarkus looks for its own. */
    public static Path workingDirectory() {
        return Path.of(System.getProperty("user.dir"));
    }

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        if (LaunchMode.current().isDevOrTest()) {
            addFile(builder, ".env.local", LOCAL_ORDINAL);
            addFile(builder, ".env", SHARED_ORDINAL);
        }
        return builder.withInterceptors(new ClerkVariablesInterceptor());
    }

    private void addFile(SmallRyeConfigBuilder builder, String name, int ordinal) {
        Map<String, String> variables = DotEnvFile.read(directory.resolve(name));
        if (!variables.isEmpty()) {
            builder.withSources(new PropertiesConfigSource(variables, "Clerk variables of " + name, ordinal));
        }
    }
}
