package io.quarkiverse.clerk.runtime.authentication;

/** The two kinds of Clerk instances. */
public enum InstanceType {
    DEVELOPMENT,
    PRODUCTION
}
