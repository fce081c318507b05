package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/**
 * Where a browser is sent to sign in or up, and from there back (spec §4.10).
 *
 * @param settings the instance
 * @param current the public URL of the request
 * @param devBrowserToken the browser's token of a development instance
 * @param pending whether there is a session with open tasks, which are done on a page of their own
 */
public record SignInRedirect(InstanceSettings settings, HttpUrl current, Optional<String> devBrowserToken, boolean pending) {

    private static final String RETURN_URL = "redirect_url";

    /** To the page to sign in, and from there to where the browser is now. */
    public HttpUrl toSignIn() {
        return toSignIn(Optional.of(current.toString()));
    }

    /**
     * To the page to sign in.
     *
     * @param returnUrl where it goes from there, a URL or a path of the current origin; empty leaves that to the page
     * @throws InvalidConfigurationException if no page is known
     * @throws IllegalArgumentException if the URL to return to is neither
     */
    public HttpUrl toSignIn(Optional<String> returnUrl) {
        HttpUrl page = signInPage().or(() -> portal("/sign-in")).orElseThrow(SignInRedirect::noPage);
        return redirect(page, returnUrl);
    }

    /** To the page to sign up, and from there to where the browser is now. */
    public HttpUrl toSignUp() {
        return toSignUp(Optional.of(current.toString()));
    }

    /**
     * To the page to sign up.
     *
     * @param returnUrl where it goes from there, a URL or a path of the current origin; empty leaves that to the page
     * @throws InvalidConfigurationException if no page is known
     * @throws IllegalArgumentException if the URL to return to is neither
     */
    public HttpUrl toSignUp(Optional<String> returnUrl) {
        HttpUrl page = settings.signUpUrl().map(url -> configured("sign-up-url", url))
                .or(() -> signInPage().map(signIn -> signIn.below("/create"))).or(() -> portal("/sign-up"))
                .orElseThrow(SignInRedirect::noPage);
        return redirect(page, returnUrl);
    }

    private Optional<HttpUrl> signInPage() {
        return settings.signInUrl().map(url -> configured("sign-in-url", url));
    }

    private HttpUrl configured(String property, String url) {
        return current.resolve(url).orElseThrow(() -> new InvalidConfigurationException("invalid-" + property,
                "quarkus.clerk." + property + " is neither a URL that starts with https:// or http:// nor a path that starts "
                        + "with a slash."));
    }

    private Optional<HttpUrl> portal(String path) {
        return settings.publishableKey().map(PublishableKey::frontendApi)
                .flatMap(frontendApi -> HttpUrl.parse(AccountPortal.origin(frontendApi) + path));
    }

    private static InvalidConfigurationException noPage() {
        return new InvalidConfigurationException("missing-publishable-key", "There is no page to sign in on. Set "
                + "CLERK_PUBLISHABLE_KEY (quarkus.clerk.publishable-key), which names Clerk's own, or CLERK_SIGN_IN_URL "
                + "(quarkus.clerk.sign-in-url).");
    }

    private HttpUrl redirect(HttpUrl page, Optional<String> returnUrl) {
        HttpUrl target = pending ? page.below("/tasks") : page;
        boolean crossOrigin = !target.host().equals(current.host());
        QueryString parameters = target.parameters();
        if (returnUrl.isPresent()) {
            parameters = parameters.replacing(RETURN_URL, returnUrl(returnUrl.get(), crossOrigin).toString());
        }
        if (crossOrigin && devBrowserToken.isPresent() && settings.isDevelopment()) {
            parameters = parameters.replacing(ClerkParameters.DEV_BROWSER, devBrowserToken.get());
        }
        return target.with(parameters);
    }

    /** A satellite has to learn of the sign-in when the browser comes back. */
    private HttpUrl returnUrl(String url, boolean crossOrigin) {
        HttpUrl absolute = current.resolve(url).orElseThrow(() -> new IllegalArgumentException(
                "The URL to return to is neither a URL that starts with https:// or http:// nor a path that starts with a "
                        + "slash"));
        return crossOrigin && settings.satellite()
                ? absolute.with(absolute.parameters().replacing(ClerkParameters.SYNCED, ClerkParameters.NEEDS_SYNC))
                : absolute;
    }
}
