package io.quarkiverse.clerk.deployment.filter.model;

/**
 * Where a requirement was found.
 *
 * @param level how specific the place is
 * @param place the class or {@code Class#method} that carries the annotation, or the configuration property
 */
public record RequirementOrigin(Level level, String place) {

    /** From the most to the least specific. */
    public enum Level {
        METHOD,
        CLASS,
        APPLICATION,
        DEFAULT,
        NOWHERE
    }

    public static final RequirementOrigin NOWHERE = new RequirementOrigin(Level.NOWHERE, "");

    /** Whether somebody wrote it for this endpoint, rather than for the application as a whole. */
    public boolean isSpecific() {
        return level == Level.METHOD || level == Level.CLASS;
    }
}
