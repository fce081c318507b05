package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.token.SessionClaims;

/**
 * Which paths of the application are for which organization, or for the personal account (spec §4.9): a browser that opens
 * one while another organization is active is sent to Clerk to switch.
 */
public final class OrganizationSync {

    /** No path is. */
    public static final OrganizationSync NONE = new OrganizationSync(List.of(), List.of());

    private final List<PathPattern> organizations;
    private final List<PathPattern> personalAccounts;

    private OrganizationSync(List<PathPattern> organizations, List<PathPattern> personalAccounts) {
        this.organizations = organizations;
        this.personalAccounts = personalAccounts;
    }

    /** What a path is for. */
    sealed interface Target {

        /** What Clerk is told to switch to: the organization, or nothing for the personal account. */
        String parameter();

        boolean isActive(SessionClaims session);

        record ById(String id) implements Target {

            @Override
            public String parameter() {
                return id;
            }

            @Override
            public boolean isActive(SessionClaims session) {
                return session.organizationId().filter(id::equals).isPresent();
            }
        }

        record BySlug(String slug) implements Target {

            @Override
            public String parameter() {
                return slug;
            }

            @Override
            public boolean isActive(SessionClaims session) {
                return session.organizationSlug().filter(slug::equals).isPresent();
            }
        }

        record PersonalAccount() implements Target {

            @Override
            public String parameter() {
                return "";
            }

            @Override
            public boolean isActive(SessionClaims session) {
                return session.organizationId().isEmpty();
            }
        }
    }

    /**
     * @param organizationPatterns patterns in the syntax of path-to-regexp 6 with a parameter {@code :id} or {@code :slug},
     *        such as {@code /orgs/:slug/(.*)}
     * @param personalAccountPatterns the same for the personal account, without parameters
     * @throws InvalidConfigurationException if one is malformed; the message says which, where and why
     */
    public static OrganizationSync of(List<String> organizationPatterns, List<String> personalAccountPatterns) {
        return organizationPatterns.isEmpty() && personalAccountPatterns.isEmpty() ? NONE
                : new OrganizationSync(compile(organizationPatterns), compile(personalAccountPatterns));
    }

    /** Whether there are patterns of organizations. */
    boolean matchesOrganizations() {
        return !organizations.isEmpty();
    }

    /** Whether there are patterns of the personal account. */
    boolean matchesPersonalAccount() {
        return !personalAccounts.isEmpty();
    }

    /** @param path the path of a URL, as it is in it */
    Optional<Target> target(String path) {
        if (this == NONE) {
            return Optional.empty();
        }
        return organization(path).or(() -> RequestPath.normalize(path).flatMap(
                normal -> organization(normal).or(() -> personalAccount(normal))));
    }

    private Optional<Target> organization(String path) {
        return organizations.stream().map(pattern -> pattern.match(path)).flatMap(Optional::stream).findFirst()
                .flatMap(OrganizationSync::organization);
    }

    private static Optional<Target> organization(Map<String, String> parameters) {
        if (parameters.containsKey("id")) {
            return Optional.of(new Target.ById(parameters.get("id")));
        }
        return Optional.ofNullable(parameters.get("slug")).map(Target.BySlug::new);
    }

    private Optional<Target> personalAccount(String path) {
        return personalAccounts.stream().anyMatch(pattern -> pattern.matches(path))
                ? Optional.of(new Target.PersonalAccount())
                : Optional.empty();
    }

    private static List<PathPattern> compile(List<String> patterns) {
        try {
            return patterns.stream().map(PathPattern::compile).toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationException("invalid-path-pattern", e.getMessage()
                    + ". Patterns look like /orgs/:id, /orgs/:slug/(.*) or /me(.*).");
        }
    }
}
