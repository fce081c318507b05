package io.quarkiverse.clerk.runtime.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The features or plans of a token: a comma-separated list of {@code scope:slug}, where the scope is {@code o}
 * (organization), {@code u} (user) or both (spec §3.6).
 *
 * @param elements in the order of the claim
 */
public record ScopedSlugs(List<Element> elements) {

    private static final ScopedSlugs NONE = new ScopedSlugs(List.of());
    private static final Set<String> ORGANIZATION = Set.of("o", "org", "organization");
    private static final Set<String> USER = Set.of("u", "user");

    public ScopedSlugs {
        elements = List.copyOf(elements);
    }

    /** One element; a scope that is neither counts for nothing. */
    public record Element(boolean organization, boolean user, String slug) {
    }

    /**
     * Reads the claim; without one the list is empty.
     *
     * @throws TokenVerificationException if an element has no scope
     */
    static ScopedSlugs parse(Object claim) {
        List<Element> elements = new ArrayList<>();
        if (claim instanceof String text && !text.isBlank()) {
            for (String element : text.split(",")) {
                elements.add(element(element.trim()));
            }
        }
        return new ScopedSlugs(elements);
    }

    /** Reads the claim for checks: one that is malformed grants nothing. */
    static ScopedSlugs parseOrNone(Object claim) {
        try {
            return parse(claim);
        } catch (TokenVerificationException malformed) {
            return NONE;
        }
    }

    private static Element element(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_INVALID,
                    "A feature or plan in the token has no scope (claim-element-without-scope).");
        }
        String scope = text.substring(0, colon);
        return new Element(scope.contains("o"), scope.contains("u"), firstPart(text.substring(colon + 1)));
    }

    /** The slugs of the organization's elements; their order is the order of the permission masks. */
    List<String> ofOrganization() {
        return elements.stream().filter(Element::organization).map(Element::slug).toList();
    }

    /**
     * Whether the list has what is asked for.
     *
     * @param asked a slug, or a slug with the scope it must be in: {@code org:export}, {@code user:export}
     */
    boolean grants(String asked) {
        int colon = asked.indexOf(':');
        if (colon < 0) {
            return elements.stream().anyMatch(element -> element.slug().equals(asked));
        }
        String scope = asked.substring(0, colon);
        String slug = firstPart(asked.substring(colon + 1));
        return elements.stream().anyMatch(element -> element.slug().equals(slug)
                && (ORGANIZATION.contains(scope) && element.organization() || USER.contains(scope) && element.user()));
    }

    private static String firstPart(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }
}
