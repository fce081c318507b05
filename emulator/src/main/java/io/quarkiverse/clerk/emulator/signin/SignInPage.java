package io.quarkiverse.clerk.emulator.signin;

import static io.quarkiverse.clerk.emulator.http.Html.escape;

import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.http.Html;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The page that lists who one can be. Every button is a form of its own, so it works without script. */
final class SignInPage {

    private final Store store;

    SignInPage(Store store) {
        this.store = store;
    }

    /** @param devBrowser the token that the browser came with; null when there was none */
    String render(Optional<RedirectUrl> redirectUrl, String devBrowser) {
        String carried = redirectUrl.map(url -> hidden("redirect_url", url.toString())).orElse("")
                + (devBrowser == null ? "" : hidden(CookieNames.DEV_BROWSER, devBrowser));
        StringBuilder users = new StringBuilder();
        store.users().all().forEach(user -> users.append(user(user, carried)));
        String list = users.isEmpty() ? "<p>There are no users. Create one through the Backend API.</p>"
                : "<ul>\n" + users + "</ul>";
        String back = redirectUrl.map(url -> "<p>You will return to <strong>" + escape(url.origin()) + "</strong>.</p>")
                .orElse("");
        return Html.page("Sign in", "<h1>Sign in</h1>\n" + back + "\n" + list);
    }

    private String user(User user, String carried) {
        StringBuilder forms = new StringBuilder();
        for (Membership membership : store.memberships().ofUser(user.id())) {
            store.organizations().find(membership.organizationId())
                    .ifPresent(organization -> forms.append(inOrganization(membership, organization)));
        }
        forms.append("""
                <button class="personal" name="organization_id" value="" aria-label="Sign in as %s, personal account">\
                Personal account</button>
                """.formatted(escape(user.label())));
        String note = user.settings().banned() ? " · banned" : user.settings().locked() ? " · locked" : "";
        return """
                <li class="user">
                <h2>%s</h2>
                <p>%s%s</p>
                <form method="post" action="/sign-in">
                <input type="hidden" name="user_id" value="%s">
                %s%s</form>
                </li>
                """.formatted(escape(user.label()), escape(user.identifier().orElse(user.id())), note, escape(user.id()),
                carried, forms);
    }

    private String inOrganization(Membership membership, Organization organization) {
        Role role = store.roles().byKey(membership.role()).orElse(null);
        String roleName = role == null ? membership.role() : role.name();
        String user = store.users().find(membership.userId()).map(User::label).orElse(membership.userId());
        return """
                <button name="organization_id" value="%s" aria-label="Sign in as %s, %s of %s">%s · %s</button>
                """.formatted(escape(organization.id()), escape(user), escape(roleName), escape(organization.name()),
                escape(organization.name()), escape(roleName));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, escape(value));
    }
}
