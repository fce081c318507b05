package io.quarkiverse.clerk.emulator.backend;

import java.util.List;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.store.OAuthApplication.Settings;

/** Reads OAuth applications from bodies. */
final class OAuthApplicationForm {

    private static final Settings DEFAULTS = new Settings("", List.of(), "profile email", true, false, false);

    private OAuthApplicationForm() {
    }

    static Settings create(Body body) {
        body.required("name");
        return update(DEFAULTS, body);
    }

    /** What is not sent, or sent as null, stays. */
    static Settings update(Settings before, Body body) {
        return new Settings(body.isSet("name") ? body.required("name") : before.name(), redirectUris(before, body),
                body.optional("scopes").orElse(before.scopes()),
                body.flag("consent_screen_enabled", before.consentScreenEnabled()),
                body.flag("pkce_required", before.pkceRequired()), body.flag("public", before.isPublic()));
    }

    private static List<String> redirectUris(Settings before, Body body) {
        if (body.isSet("redirect_uris")) {
            return body.texts("redirect_uris");
        }
        return body.optional("callback_url").map(List::of).orElse(before.redirectUris());
    }
}
