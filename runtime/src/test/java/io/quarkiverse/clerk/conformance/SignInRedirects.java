package io.quarkiverse.clerk.conformance;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.SignInRedirect;

/**
 * {@code redirect_to_sign_in}, {@code redirect_to_sign_up} and {@code account_portal_origin}. Rows say whether there is a
 * redirect; where to, they replace by the answer of an adapter, so {@code SignInRedirectTest} has that.
 */
final class SignInRedirects implements Operation {

    private static final String SIGN_IN = "redirect_to_sign_in";
    private static final String SIGN_UP = "redirect_to_sign_up";
    private static final String ACCOUNT_PORTAL = "account_portal_origin";
    private static final String ANYWHERE = "https://app.example.com/";
    private static final String ADAPTER = "redirectAdapterValue";

    @Override
    public boolean covers(String operation) {
        return operation.equals(SIGN_IN) || operation.equals(SIGN_UP) || operation.equals(ACCOUNT_PORTAL);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        if (row.operation().equals(ACCOUNT_PORTAL)) {
            String host = row.argument(0).asText("");
            return Json.object().put("result", host.isEmpty() ? "" : AuthenticationInternals.accountPortal(host));
        }
        JsonNode settings = row.json().path("settings");
        Optional<String> returnUrl = RowSettings.text(row.argument(0), "returnBackUrl");
        SignInRedirect redirect = redirect(settings,
                RowSettings.text(settings, "baseUrl").or(() -> returnUrl).orElse(ANYWHERE));
        try {
            HttpUrl location = row.operation().equals(SIGN_IN) ? redirect.toSignIn(returnUrl) : redirect.toSignUp(returnUrl);
            boolean isAdapted = row.expect().path("location").asText().equals(ADAPTER);
            return Json.object().put("location", isAdapted ? ADAPTER : location.toString());
        } catch (InvalidConfigurationException e) {
            return RequestOutcome.of(e);
        }
    }

    private static SignInRedirect redirect(JsonNode settings, String current) {
        InstanceSettings instance = InstanceSettings.builder()
                .publishableKey(PublishableKey.parse(settings.path("publishableKey").asText("")))
                .signInUrl(RowSettings.text(settings, "signInUrl")).signUpUrl(RowSettings.text(settings, "signUpUrl"))
                .satellite(settings.path("isSatellite").asBoolean()).build();
        return new SignInRedirect(instance, HttpUrl.parse(current).orElseThrow(),
                RowSettings.text(settings, "devBrowserToken"), settings.path("sessionStatus").asText().equals("pending"));
    }
}
