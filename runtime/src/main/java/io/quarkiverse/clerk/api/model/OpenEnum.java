package io.quarkiverse.clerk.api.model;

/**
 * A value of a set that Clerk may extend at any time: the known ones are constants of its type, and one of tomorrow keeps
 * its text.
 */
public interface OpenEnum {

    /** The value as Clerk writes it. */
    String value();
}
