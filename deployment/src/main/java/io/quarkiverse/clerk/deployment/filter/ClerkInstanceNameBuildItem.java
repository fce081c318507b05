package io.quarkiverse.clerk.deployment.filter;

import io.quarkus.builder.item.MultiBuildItem;

/** A named Clerk instance that the application uses, and so must configure. */
public final class ClerkInstanceNameBuildItem extends MultiBuildItem {

    private final String name;
    private final String usedAt;

    /**
     * @param name the name, as in {@code quarkus.clerk.<name>.secret-key}
     * @param usedAt the class or {@code Class#method}, for messages
     */
    public ClerkInstanceNameBuildItem(String name, String usedAt) {
        this.name = name;
        this.usedAt = usedAt;
    }

    public String getName() {
        return name;
    }

    public String getUsedAt() {
        return usedAt;
    }
}
