package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.smallrye.mutiny.Uni;

/** Opens the parts of this package that only rows of the conformance cases name. */
public final class AuthenticationInternals {

    private final RequestContext context;
    private final SessionTokenVerification verification;

    /** Of one request. */
    public AuthenticationInternals(RequestData request, InstanceSettings settings, SessionVerifier verifier, Clock clock) {
        this.verification = new SessionTokenVerification(verifier);
        this.context = new RequestContext(request, settings, verification::decode, clock);
    }

    /** @param message what the caller is told, empty for nothing */
    public static RequestState signedOut(String reason, String message, Optional<TokenType> type, ResponseHeaders headers) {
        return refusal(reason, message, type).signedOut(headers);
    }

    public static RequestState handshake(String reason, String message, ResponseHeaders headers) {
        return refusal(reason, message, Optional.of(TokenType.SESSION_TOKEN)).handshake(headers);
    }

    private static Refusal refusal(String reason, String message, Optional<TokenType> type) {
        return new Refusal(new AuthenticationReason(reason), message, !message.isEmpty(), Optional.empty(), type);
    }

    /** What a request without any cookie is. */
    public static RequestState stranger() {
        return CookieRefusals.nothing();
    }

    public static Optional<String> cookie(String header, String name) {
        return RequestCookies.parse(Optional.of(header)).get(name);
    }

    public static Optional<String> normalizePath(String path) {
        return RequestPath.normalize(path);
    }

    /** Whether the path, in its one form, is one of the patterns. */
    public static boolean matchesPath(List<String> patterns, String path) {
        String normal = RequestPath.normalize(path).orElseThrow(() -> new IllegalArgumentException("not decodable"));
        return patterns.stream().map(PathPattern::compile).anyMatch(pattern -> pattern.matches(normal));
    }

    /** Whether there are patterns of organizations, and of the personal account. */
    public static Map<String, Boolean> patternsOf(OrganizationSync sync) {
        return Map.of("organizationMatcher", sync.matchesOrganizations(), "personalAccountMatcher",
                sync.matchesPersonalAccount());
    }

    /** What a path is for, under the names of Clerk's SDK. */
    public static Optional<Map<String, String>> target(OrganizationSync sync, String path) {
        return sync.target(path).map(target -> {
            if (target instanceof Target.ById id) {
                return Map.of("type", "organization", "organizationId", id.id());
            }
            return target instanceof Target.BySlug slug ? Map.of("type", "organization", "organizationSlug", slug.slug())
                    : Map.of("type", "personalAccount");
        });
    }

    public static String accountPortal(String frontendApi) {
        return AccountPortal.origin(frontendApi);
    }

    public static String withoutTrailingSlashes(String url) {
        return HandshakeRedirect.withoutTrailingSlashes(url);
    }

    public static boolean isRelative(String proxyUrl) {
        return InstanceSettings.builder().proxyUrl(Optional.of(proxyUrl)).build().hasRelativeProxyUrl();
    }

    public boolean isEligibleForHandshake() {
        return HandshakeEligibility.isEligible(context.request());
    }

    public String handshakeUrl(String reason) {
        return HandshakeRedirect.url(context, new AuthenticationReason(reason)).orElseThrow().toString();
    }

    public boolean isEndlessLoop() {
        return context.redirectLoop().isEndless();
    }

    public String nextLoopCookie() {
        return context.redirectLoop().next(context.url().isSecure());
    }

    public Uni<Optional<List<String>>> handshakeDirectives(BackendApi api, Clock clock) {
        return new HandshakeResolution(api, verification, clock).directives(context);
    }

    public Uni<Optional<RequestState>> resolveHandshake(BackendApi api, Clock clock) {
        return new HandshakeResolution(api, verification, clock).resolve(context);
    }

    public Optional<String> headerToken() {
        return context.headerToken();
    }

    public Optional<String> sessionCookie() {
        return context.session().sessionToken();
    }

    public long clientUat() {
        return context.session().clientUat();
    }

    public boolean usesSuffixedCookies() {
        return context.session().suffixed();
    }

    public Optional<String> refreshToken() {
        return context.refreshToken();
    }

    public Optional<String> devBrowserToken() {
        return context.devBrowserToken();
    }

    public Optional<String> handshakeToken() {
        return HandshakeResolution.token(context);
    }

    public Optional<String> handshakeNonce() {
        return HandshakeResolution.nonce(context);
    }

    public int redirectCount() {
        return context.redirectLoop().count();
    }

    public String publicUrl() {
        return context.url().toString();
    }

    public String frontendApi() {
        return context.settings().frontendApi(context::url).orElseThrow();
    }

    public String issuingFrontendApi() {
        return context.settings().issuingFrontendApi().orElseThrow();
    }

    public boolean isCrossOriginReferrer() {
        return referrer().filter(url -> !url.origin().equals(context.url().origin())).isPresent();
    }

    public boolean isKnownClerkReferrer() {
        return referrer().filter(url -> CrossOriginSync.isClerk(url, context)).isPresent();
    }

    private Optional<HttpUrl> referrer() {
        return context.request().header("referer").flatMap(HttpUrl::parse);
    }
}
