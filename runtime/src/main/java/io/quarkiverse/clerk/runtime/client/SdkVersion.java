package io.quarkiverse.clerk.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What this extension calls itself. */
final class SdkVersion {

    /** What Maven puts into every jar; in a native executable, it is read while the executable is built. */
    private static final String DESCRIPTOR = "/META-INF/maven/io.quarkiverse.clerk/quarkus-clerk/pom.properties";
    private static final String VERSION = version();

    /** In the form that Clerk's own SDKs use. */
    static final String SDK = "quarkus/" + VERSION;
    static final String USER_AGENT = "quarkus-clerk/" + VERSION;

    private SdkVersion() {
    }

    private static String version() {
        try (InputStream descriptor = SdkVersion.class.getResourceAsStream(DESCRIPTOR)) {
            Properties properties = new Properties();
            if (descriptor != null) {
                properties.load(descriptor);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
