package io.quarkiverse.clerk.attack;

/** A row of a table of attacks. */
interface Attack {

    /** What is sent. */
    String input();

    /** What becomes of it, and why where that is no refusal. */
    String outcome();
}
