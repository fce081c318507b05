/**
 * What an attacker can send, theme by theme, as tables: each row says what is sent and what becomes of it. The documentation
 * shows the same tables (see {@code AttackTablesTest}).
 */
package io.quarkiverse.clerk.attack;
