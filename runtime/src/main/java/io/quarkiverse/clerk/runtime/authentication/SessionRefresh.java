package io.quarkiverse.clerk.runtime.authentication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.smallrye.mutiny.Uni;

/**
 * Gets a new session token for an expired one, without the browser noticing (spec §4.7).
 * <p>
 * A page makes many requests at once, all with the same expired token: they share one answer of Clerk, which is kept for a
 * few seconds, so that nobody can turn each request into a request to Clerk.
 */
final class SessionRefresh {

    private static final Logger LOG = Logger.getLogger(SessionRefresh.class);
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    /** What Clerk looks at. The rest of the request is no business of its. */
    private static final List<String> FORWARDED_HEADERS = List.of("user-agent", "x-forwarded-for", "origin");

    private static final int REMEMBERED = 10_000;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(10);

    private final BackendApi api;
    private final SessionTokenVerification verification;
    private final Cache<Question, Uni<SetCookies>> answers = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(REMEMBERED).expireAfterWrite(UNTIL_ASKED_AGAIN).build();

    SessionRefresh(BackendApi api, SessionTokenVerification verification) {
        this.api = api;
        this.verification = verification;
    }

    /** The refreshed session, or why there is none, in Clerk's words. */
    sealed interface Outcome {

        record Refreshed(SignedIn state) implements Outcome {
        }

        record Failed(String error) implements Outcome {
        }
    }

    Uni<Outcome> attempt(RequestContext context, TokenCarrier carrier) {
        if (!context.request().method().equals("GET")) {
            return failed(RefreshError.NON_ELIGIBLE_NON_GET);
        }
        Optional<String> refreshToken = context.refreshToken();
        if (refreshToken.isEmpty()) {
            return failed(RefreshError.NON_ELIGIBLE_NO_REFRESH_COOKIE);
        }
        if (api == BackendApi.NONE) {
            return failed(RefreshError.MISSING_API_CLIENT);
        }
        Optional<String> expired = context.presentedToken();
        if (expired.isEmpty()) {
            return failed(RefreshError.MISSING_SESSION_TOKEN);
        }
        String sessionId;
        try {
            sessionId = Jwt.decode(expired.get()).claimText("sid");
        } catch (TokenVerificationException e) {
            return failed(RefreshError.EXPIRED_SESSION_TOKEN_DECODE_FAILED);
        }
        if (sessionId == null || sessionId.isEmpty()) {
            return failed(RefreshError.EXPIRED_SESSION_TOKEN_MISSING_SID_CLAIM);
        }
        BackendApi.Refresh refresh = new BackendApi.Refresh(expired.get(), refreshToken.get(), context.url().origin(),
                headers(context), context.session().suffixed());
        return ask(sessionId, refresh).flatMap(cookies -> refreshed(context, carrier, cookies))
                .onFailure().recoverWithItem(failure -> new Outcome.Failed(error(failure)));
    }

    private Uni<SetCookies> ask(String sessionId, BackendApi.Refresh refresh) {
        Question question = new Question(refresh.expiredToken(), refresh.refreshToken(), refresh.requestOrigin(),
                refresh.suffixedCookies());
        return answers.get(question, missing -> Uni.createFrom().deferred(() -> api.refreshSession(sessionId, refresh))
                .map(SetCookies::of).memoize().indefinitely());
    }

    /** What an answer depends on. */
    private record Question(String expiredToken, String refreshToken, String requestOrigin, boolean suffixedCookies) {
    }

    private Uni<Outcome> refreshed(RequestContext context, TokenCarrier carrier, SetCookies cookies) {
        if (cookies.isEmpty()) {
            return failed(RefreshError.UNEXPECTED_SDK_ERROR);
        }
        return verification.verify(context, cookies.sessionToken().orElse("")).<Outcome> map(
                session -> new Outcome.Refreshed(new SignedIn(session, carrier, cookies.addTo(ResponseHeaders.NONE))))
                .onFailure().recoverWithItem(failure -> {
                    LOG.debugf("The refreshed session token does not verify: %s", failure.getMessage());
                    return new Outcome.Failed(RefreshError.INVALID_SESSION_TOKEN.code());
                });
    }

    private static String error(Throwable failure) {
        LOG.debugf("The session could not be refreshed: %s", failure.getMessage());
        if (!(failure instanceof ClerkApiException e) || e.errors().isEmpty()) {
            return RefreshError.UNEXPECTED_BAPI_ERROR.code();
        }
        String code = e.errors().get(0).code();
        if (code.equals(ClerkApiException.UNEXPECTED_ERROR)) {
            // Silence has a cause of its own; without one Clerk, or a proxy before it, answered something else.
            return e.getCause() == null ? RefreshError.UNEXPECTED_BAPI_ERROR.code() : RefreshError.FETCH_ERROR.code();
        }
        return ERROR_CODE.matcher(code).matches() ? code : RefreshError.UNEXPECTED_BAPI_ERROR.code();
    }

    private static Map<String, List<String>> headers(RequestContext context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : FORWARDED_HEADERS) {
            context.request().header(name).ifPresent(value -> headers.put(name, List.of(value)));
        }
        List<String> cookies = new ArrayList<>();
        context.request().header("cookie").ifPresent(header -> {
            for (String cookie : header.split(";")) {
                int equals = cookie.indexOf('=');
                if (equals >= 0 && ClerkCookies.isName(cookie.substring(0, equals).trim())) {
                    cookies.add(cookie.trim());
                }
            }
        });
        if (!cookies.isEmpty()) {
            headers.put("cookie", List.of(String.join("; ", cookies)));
        }
        return headers;
    }

    private static Uni<Outcome> failed(RefreshError error) {
        return Uni.createFrom().item(new Outcome.Failed(error.code()));
    }
}
