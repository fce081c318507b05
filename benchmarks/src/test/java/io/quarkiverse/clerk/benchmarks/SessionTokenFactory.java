package io.quarkiverse.clerk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Makes session tokens as a production instance of Clerk does (version 2, with an active organization), all of one length and
 * no two alike. They live for days instead of a minute, so that a run does not outlive them.
 */
final class SessionTokenFactory {

    static final String PUBLISHABLE_KEY = "pk_live_"
            + Base64.getEncoder().encodeToString("clerk.benchmark.example.com$".getBytes(StandardCharsets.UTF_8));
    static final String ISSUER = "https://clerk.benchmark.example.com";
    static final Duration LIFETIME = Duration.ofDays(7);

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode(
            """
                    {"alg":"RS256","cat":"cl_B7d4PD111AAA","kid":"ins_benchmark0000000000000000","typ":"JWT"}""");
    private static final String CLAIMS = """
            {"azp":"https://app.example.com","exp":%2$d,"fea":"o:articles,o:invoices","fva":[3,-1],"iat":%3$d,\
            "iss":"%4$s","jti":"%1$020d","nbf":%3$d,\
            "o":{"fpm":"3,7","id":"org_benchmark0000000000000000000","per":"read,write,delete","rol":"admin","slg":"acme"},\
            "pla":"u:free_user,o:free_org","sid":"sess_benchmark%1$018d","sts":"active","sub":"user_benchmark%1$018d",\
            "v":2}""";

    private final FastSigningKey key;
    private final long issuedAt;

    SessionTokenFactory(FastSigningKey key, Instant issuedAt) {
        this.key = key;
        this.issuedAt = issuedAt.getEpochSecond();
    }

    /** The token of the session with this number. */
    String token(long number) {
        String claims = CLAIMS.formatted(number, issuedAt + LIFETIME.toSeconds(), issuedAt, ISSUER);
        String content = HEADER + '.' + encode(claims);
        return content + '.' + BASE64URL.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String json) {
        return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
