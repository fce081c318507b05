package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/**
 * Multi-session applications: the query parameter {@code _clerk_session_id} of Clerk's first Node SDK names which of the
 * browser's sessions a request is for (spec §9).
 * <p>
 * The token that came with the request proves one session; another one is taken only if Clerk says that both are active
 * sessions of the same client. Answers are kept: a good one as long as its token lives, a bad one for a few seconds, so that
 * a signed-in caller cannot turn each request into requests to Clerk.
 */
final class SessionSwitch {

    private static final Logger LOG = Logger.getLogger(SessionSwitch.class);
    private static final Pattern SESSION_ID = Pattern.compile("sess_[A-Za-z0-9]{1,64}");
    private static final int REMEMBERED = 10_000;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(10);

    private final Optional<String> parameter;
    private final BackendApi api;
    private final SessionVerifier verifier;
    private final Clock clock;
    private final Cache<Pair, Uni<Optional<VerifiedSession>>> answers = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<Pair, Uni<Optional<VerifiedSession>>> writing((pair, answer) -> UNTIL_ASKED_AGAIN)).build();

    SessionSwitch(Optional<String> parameter, BackendApi api, SessionVerifier verifier, Clock clock) {
        this.parameter = parameter;
        this.api = api;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Whether the request is for another session than the one that it proves. */
    boolean isAsked(RequestData request, VerifiedSession proven) {
        return parameter.flatMap(request::queryParameter).filter(asked -> !asked.equals(idOf(proven))).isPresent();
    }

    /** @return the same state, or that of the session which the request names */
    Uni<RequestState> apply(RequestData request, SignedIn state) {
        if (!isAsked(request, state.session())) {
            return Uni.createFrom().item(state);
        }
        Optional<String> asked = parameter.flatMap(request::queryParameter);
        String own = idOf(state.session());
        if (!SESSION_ID.matcher(asked.get()).matches() || !SESSION_ID.matcher(own).matches()) {
            return Uni.createFrom().item(mismatch(state));
        }
        return session(new Pair(own, asked.get())).map(session -> session.<RequestState> map(
                other -> new SignedIn(other, state.carrier(), state.headers())).orElseGet(() -> mismatch(state)));
    }

    private Uni<Optional<VerifiedSession>> session(Pair pair) {
        Uni<Optional<VerifiedSession>> known = answer(pair);
        return known.flatMap(answer -> {
            if (answer.filter(session -> session.expiresAtMillis() <= clock.millis()).isEmpty()) {
                return known;
            }
            // The cache measures time by another clock than the token, so it may keep an answer that has just expired.
            answers.asMap().remove(pair, known);
            return answer(pair);
        });
    }

    private Uni<Optional<VerifiedSession>> answer(Pair pair) {
        return answers.get(pair, missing -> ask(pair).memoize().indefinitely());
    }

    private Uni<Optional<VerifiedSession>> ask(Pair pair) {
        return Uni.combine().all().unis(api.session(pair.own()), api.session(pair.asked())).asTuple()
                .flatMap(sessions -> isActiveSibling(sessions.getItem1(), sessions.getItem2())
                        ? mint(pair)
                        : Uni.createFrom().item(Optional.<VerifiedSession> empty()))
                .onFailure(failure -> failure instanceof ClerkApiException e && e.status() == 404)
                .recoverWithItem(Optional.empty())
                .onFailure().invoke(failure -> LOG.warnf("The session that a request names could not be looked at: %s",
                        failure.getMessage()));
    }

    private static String idOf(VerifiedSession session) {
        return session.claims().sessionId().orElse("");
    }

    private static boolean isActiveSibling(BackendApi.Session own, BackendApi.Session asked) {
        return isActive(own) && isActive(asked) && own.clientId() != null && own.clientId().equals(asked.clientId());
    }

    private static boolean isActive(BackendApi.Session session) {
        return "active".equals(session.status());
    }

    private Uni<Optional<VerifiedSession>> mint(Pair pair) {
        return api.createSessionToken(pair.asked()).flatMap(token -> verifier.verify(Jwt.decode(token))).map(session -> {
            keep(pair, session);
            return Optional.of(session).filter(minted -> minted.claims().sessionId().filter(pair.asked()::equals).isPresent());
        });
    }

    private void keep(Pair pair, VerifiedSession session) {
        long life = Math.max(1, session.expiresAtMillis() - clock.millis());
        answers.policy().expireVariably().ifPresent(
                expiry -> expiry.setExpiresAfter(pair, Duration.ofMillis(life)));
    }

    private static RequestState mismatch(SignedIn state) {
        return Refusal.of(AuthenticationReason.SESSION_ID_MISMATCH, "The session that the request names is no active session"
                + " of the browser that the session token belongs to.", Optional.of(state.carrier()))
                .signedOut(state.headers());
    }

    private record Pair(String own, String asked) {
    }
}
