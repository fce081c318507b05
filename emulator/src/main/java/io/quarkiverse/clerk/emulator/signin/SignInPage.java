package io.quarkiverse.clerk.emulator.signin;

import static io.quarkiverse.clerk.emulator.signin.Html.escape;

import java.util.List;
import java.util.Optional;

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

    String render(Optional<RedirectUrl> redirectUrl) {
        StringBuilder users = new StringBuilder();
        store.users().all().forEach(user -> users.append(user(user, redirectUrl)));
        String list = users.isEmpty() ? "<p>There are no users. Create one through the Backend API.</p>"
                : "<ul>\n" + users + "</ul>";
        String back = redirectUrl.map(url -> "<p>You will return to <strong>" + escape(url.origin()) + "</strong>.</p>")
                .orElse("");
        return Html.page("Sign in", "<h1>Sign in</h1>\n" + back + "\n" + list);
    }

    private String user(User user, Optional<RedirectUrl> redirectUrl) {
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
                redirectUrl.map(SignInPage::hidden).orElse(""), forms);
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

    private static String hidden(RedirectUrl redirectUrl) {
        return "<input type=\"hidden\" name=\"redirect_url\" value=\"" + escape(redirectUrl.toString()) + "\">\n";
    }

    /** A page that says what went wrong and leads back. */
    static String refusal(String title, List<String> sentences) {
        StringBuilder content = new StringBuilder("<h1>" + escape(title) + "</h1>\n");
        sentences.forEach(sentence -> content.append("<p>").append(escape(sentence)).append("</p>\n"));
        return Html.page(title, content.append("<p><a href=\"/sign-in\">To the sign-in page</a></p>").toString());
    }
}
