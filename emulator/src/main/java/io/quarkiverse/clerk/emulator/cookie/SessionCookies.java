package io.quarkiverse.clerk.emulator.cookie;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.quarkiverse.clerk.emulator.store.RefreshToken;

/**
 * The cookies that a browser needs at an application, in both spellings.
 *
 * @param domain the domain whose other hosts may know whether somebody is signed in; nothing for the host alone
 * @param secure whether the application is reached by https
 */
public record SessionCookies(CookieNames names, Optional<String> domain, boolean secure) {

    /** Which browser this is, in a development instance. */
    public List<SetCookie> devBrowser(DevBrowser browser) {
        return both(CookieNames.DEV_BROWSER, browser.token().text());
    }

    public List<SetCookie> session(String token) {
        return both(CookieNames.SESSION, token);
    }

    /** Not for scripts: it lives as long as the session. */
    public SetCookie refresh(RefreshToken token) {
        return SetCookie.of(names.refresh(), token.token().text()).withHttpOnly().withSecure(secure);
    }

    /** When the client changed last: a session token from before that does not count any more. */
    public List<SetCookie> clientUat(Client client) {
        return clientUat(String.valueOf(client.updatedAt().getEpochSecond()));
    }

    /** Nobody is signed in. */
    public List<SetCookie> signedOut() {
        List<SetCookie> cookies = new ArrayList<>(clientUat("0"));
        names.both(CookieNames.SESSION).forEach(name -> cookies.add(SetCookie.deletion(name).withSecure(secure)));
        cookies.add(SetCookie.deletion(names.refresh()).withHttpOnly().withSecure(secure));
        return cookies;
    }

    private List<SetCookie> clientUat(String value) {
        List<SetCookie> cookies = new ArrayList<>();
        // Else a browser that has one of the host alone would send both, in any order.
        domain.ifPresent(found -> names.both(CookieNames.CLIENT_UAT)
                .forEach(name -> cookies.add(SetCookie.deletion(name).withSecure(secure))));
        both(CookieNames.CLIENT_UAT, value).forEach(cookie -> cookies.add(cookie.withDomain(domain)));
        return cookies;
    }

    private List<SetCookie> both(String name, String value) {
        return names.both(name).stream().map(one -> SetCookie.of(one, value).withSecure(secure)).toList();
    }
}
