package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;
import java.util.regex.Pattern;

/** Clerk's own pages to sign in and up, the account portal (spec §1.1). */
final class AccountPortal {

    private static final Pattern STAGING = Pattern.compile("clerk\\.accountsstage\\.");
    private static final Pattern FRONTEND_API = Pattern.compile("clerk\\.accounts\\.|clerk\\.");
    private static final List<String> LEGACY_DEVELOPMENT = List.of(".lcl.dev", ".lclstage.dev", ".lclclerk.com");
    private static final List<String> DEVELOPMENT = List.of(".accounts.dev", ".accountsstage.dev", ".accounts.lclclerk.com");

    private AccountPortal() {
    }

    /** @param frontendApi the host of the instance's Frontend API */
    static String origin(String frontendApi) {
        String host = STAGING.matcher(frontendApi).replaceFirst("accountsstage.");
        return "https://" + FRONTEND_API.matcher(host).replaceFirst("accounts.");
    }

    /** Whether a host is the account portal of some development instance. */
    static boolean isDevelopment(String host) {
        return LEGACY_DEVELOPMENT.stream().anyMatch(suffix -> host.startsWith("accounts.") && host.endsWith(suffix))
                || DEVELOPMENT.stream().anyMatch(suffix -> host.endsWith(suffix) && !host.endsWith(".clerk" + suffix));
    }
}
