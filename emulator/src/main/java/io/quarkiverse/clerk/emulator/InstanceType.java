package io.quarkiverse.clerk.emulator;

/** The two types of instances that Clerk has; they hand sessions to an application in different ways. */
public enum InstanceType {

    /** {@code pk_test_…}: what a browser needs travels in URLs, and a development browser token says which browser it is. */
    DEVELOPMENT,

    /** {@code pk_live_…}: what a browser needs travels in cookies, so everything must be below one domain. */
    PRODUCTION
}
