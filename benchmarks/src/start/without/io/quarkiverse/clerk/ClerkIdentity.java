package io.quarkiverse.clerk;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

/** Nobody, so that the resources of the demo run unchanged in an application without the extension. */
@RequestScoped
public class ClerkIdentity {

    /** A reason as the demo shows it. */
    public record Reason(String code) {
    }

    /** Who acts for somebody else. */
    public record Actor(String subject) {
    }

    public boolean isSignedIn() {
        return false;
    }

    public String userId() {
        return "nobody";
    }

    public String sessionId() {
        return "none";
    }

    public Optional<String> findUserId() {
        return Optional.empty();
    }

    public Optional<String> sessionStatus() {
        return Optional.empty();
    }

    public Optional<String> organizationId() {
        return Optional.empty();
    }

    public Optional<String> organizationSlug() {
        return Optional.empty();
    }

    public Optional<String> organizationRole() {
        return Optional.empty();
    }

    public Set<String> permissions() {
        return Set.of();
    }

    public Optional<Actor> actor() {
        return Optional.empty();
    }

    public Optional<Reason> reason() {
        return Optional.of(new Reason("without-extension"));
    }
}
