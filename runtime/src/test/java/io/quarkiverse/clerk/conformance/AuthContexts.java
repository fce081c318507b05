package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.token.MissingKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;

/** {@code build_auth_context}: what is read from a request before anything is decided. */
final class AuthContexts implements Operation {

    private static final List<String> MEMBERS = List.of("method", "forwardedHost", "forwardedProto", "origin", "host",
            "referrer", "userAgent", "secFetchDest", "accept", "sessionTokenInHeader", "sessionTokenInCookie",
            "refreshTokenInCookie", "clientUat", "devBrowserToken", "handshakeToken", "handshakeNonce",
            "handshakeRedirectLoopCounter", "instanceType", "frontendApi", "publishableKey", "proxyUrl", "domain",
            "cookieSuffix",
            "originalFrontendApi", "clerkUrl", "usesSuffixedCookies", "isCrossOriginReferrer", "isKnownClerkReferrer");

    @Override
    public boolean covers(String operation) {
        return operation.equals("build_auth_context");
    }

    /** A proxy that nobody configured is derived from variables of a hosting service, for Next.js only. */
    @Override
    public Optional<String> notApplicable(Row row) {
        boolean isDerived = row.expect().hasNonNull("proxyUrl") && !row.config().hasNonNull("proxyUrl");
        return isDerived ? Optional.of("§1.2 Vercel variables for auto-proxy: Next only") : Optional.empty();
    }

    /** Without the options that the context only repeats. */
    @Override
    public JsonNode expectation(Row row) {
        return ((ObjectNode) new TokenMint(row.tokens()).expand(row.expect())).retain(MEMBERS);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        InstanceSettings settings = RowSettings.of(row.config());
        RowRequest request = new RowRequest(row);
        SessionVerifier verifier = new SessionVerifier(
                new TokenVerifier(new MissingKeySource(), Verifications.options(row.config()), scene.clock()), 1,
                scene.clock());
        AuthenticationInternals context = new AuthenticationInternals(request.data(), settings, verifier, scene.clock());
        ObjectNode outcome = Json.object();
        headers(request, outcome);
        settings(settings, context, outcome);
        context.headerToken().ifPresent(token -> outcome.put("sessionTokenInHeader", token));
        context.sessionCookie().ifPresent(token -> outcome.put("sessionTokenInCookie", token));
        context.refreshToken().ifPresent(token -> outcome.put("refreshTokenInCookie", token));
        context.devBrowserToken().ifPresent(token -> outcome.put("devBrowserToken", token));
        context.handshakeToken().ifPresent(token -> outcome.put("handshakeToken", token));
        context.handshakeNonce().ifPresent(nonce -> outcome.put("handshakeNonce", nonce));
        return outcome.put("method", request.data().method()).put("clientUat", context.clientUat())
                .put("handshakeRedirectLoopCounter", context.redirectCount()).put("clerkUrl", context.publicUrl())
                .put("usesSuffixedCookies", context.usesSuffixedCookies())
                .put("isCrossOriginReferrer", context.isCrossOriginReferrer())
                .put("isKnownClerkReferrer", context.isKnownClerkReferrer());
    }

    private static void headers(RowRequest request, ObjectNode outcome) {
        header(request, "x-forwarded-host", outcome, "forwardedHost");
        header(request, "x-forwarded-proto", outcome, "forwardedProto");
        header(request, "cloudfront-forwarded-proto", outcome, "forwardedProto");
        header(request, "origin", outcome, "origin");
        header(request, "host", outcome, "host");
        header(request, "referer", outcome, "referrer");
        header(request, "user-agent", outcome, "userAgent");
        header(request, "sec-fetch-dest", outcome, "secFetchDest");
        header(request, "accept", outcome, "accept");
    }

    private static void header(RowRequest request, String name, ObjectNode outcome, String member) {
        request.data().header(name).ifPresent(value -> outcome.put(member, value));
    }

    private static void settings(InstanceSettings settings, AuthenticationInternals context, ObjectNode outcome) {
        PublishableKey key = settings.publishableKey().orElseThrow();
        outcome.put("instanceType", settings.instanceType().name().toLowerCase(Locale.ROOT))
                .put("publishableKey", key.text()).put("cookieSuffix", key.cookieSuffix())
                .put("frontendApi", context.frontendApi()).put("originalFrontendApi", context.issuingFrontendApi());
        settings.proxyUrl().ifPresent(url -> outcome.put("proxyUrl", url));
        settings.domain().ifPresent(domain -> outcome.put("domain", domain));
    }
}
