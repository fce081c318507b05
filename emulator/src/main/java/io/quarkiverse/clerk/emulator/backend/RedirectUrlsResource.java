package io.quarkiverse.clerk.emulator.backend;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/redirect_urls}: where native applications may be led back to. */
final class RedirectUrlsResource {

    private static final RowType<Document> TYPE = new RowType<>("ru", "redirect URL");
    private static final String URL = "url";

    private final Store store;
    private final DocumentForm form;

    RedirectUrlsResource(Store store, Clock clock) {
        this.store = store;
        this.form = new DocumentForm(store, TYPE, """
                {"url": ""}""", clock);
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/redirect_urls", store, TYPE, url -> DocumentForm.json("redirect_url", url))
                .listSwitched().create(this::create).get().delete();
    }

    private Document create(Body body) {
        String url = body.required(URL);
        if (!isAbsolute(url)) {
            throw ClerkError.invalidFormat(URL, "url must be an absolute URL, such as my-app://callback.");
        }
        if (store.rows(TYPE).first(other -> other.text(URL).equals(url)).isPresent()) {
            throw ClerkError.refused("form_already_exists", URL, url + " already exists.");
        }
        return form.create(body);
    }

    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url);
            return uri.isAbsolute() && !uri.isOpaque();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
