package io.quarkiverse.clerk.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets a {@code @QuarkusTest} run as a user with a Clerk session. No token is needed: what the application sees is what the
 * extension makes of a session token with these values, so that annotations, {@code ClerkIdentity}, {@code SecurityIdentity}
 * and {@code JsonWebToken} agree.
 *
 * <pre>
 * &#64;Test
 * &#64;TestClerkSession(userId = "user_1", orgId = "org_1", orgRole = "org:admin", permissions = "org:orders:delete")
 * void deletes() {
 *     given().delete("/orders/1").then().statusCode(204);
 * }
 * </pre>
 *
 * It holds for requests without a credential of their own, and for beans that the test calls itself. A request with an
 * {@code Authorization} header or with one of Clerk's cookies is decided by these, as it is without the annotation.
 * <p>
 * On a class it holds for every test of it and of its {@code @Nested} classes. What is on a method beats what is on its class,
 * and an inner class beats the outer one; {@code @TestSecurity} counts as well there, so {@code @TestSecurity} without a user
 * takes the session away. An annotation of your own may carry it:
 *
 * <pre>
 * &#64;Retention(RetentionPolicy.RUNTIME)
 * &#64;TestClerkSession(userId = "user_1", orgId = "org_1", orgRole = "org:admin")
 * &#64;interface AsAdministrator {
 * }
 * </pre>
 *
 * The application of a {@code @QuarkusIntegrationTest} is another process, which no annotation reaches: send tokens of
 * {@link ClerkTokens} there.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@ExtendWith(TestClerkSessionExtension.class)
public @interface TestClerkSession {

    /**
     * The id of the user. It is any text for the application, but the Backend API knows only users that are there: those of
     * the emulator, such as {@code user_emulatormember}, or one that the test has made.
     */
    String userId() default SessionTokenClaims.DEFAULT_USER;

    /** The id of the session. */
    String sessionId() default SessionTokenClaims.DEFAULT_SESSION;

    /**
     * The status of the session, {@code active} or {@code pending}. A pending session counts only with
     * {@code quarkus.clerk.treat-pending-as-signed-out=false}.
     */
    String sessionStatus() default SessionTokenClaims.ACTIVE;

    /** The id of the active organization; none without it. */
    String orgId() default "";

    /** The slug of the active organization; that of {@code org_1} is {@code 1} without it. */
    String orgSlug() default "";

    /** The role in the active organization, {@code org:member} without it. */
    String orgRole() default "";

    /** The custom permissions in the active organization, {@code org:<feature>:<action>}. */
    String[] permissions() default {};

    /** Billing features: {@code o:<feature>} of the organization, {@code u:<feature>} of the user. */
    String[] features() default {};

    /** Billing plans: {@code o:<plan>} of the organization, {@code u:<plan>} of the user. */
    String[] plans() default {};

    /** The id of the user who impersonates {@link #userId()}; nobody without it. */
    String actor() default "";

    /** Minutes since the first factor was verified; -1: the user has none. */
    int firstFactorAge() default 0;

    /** Minutes since the second factor was verified; -1: the user has none. */
    int secondFactorAge() default -1;

    /**
     * Further claims of the token as a JSON object, such as those that the instance adds to its session tokens. They replace
     * what is there of the same name.
     *
     * <pre>
     * &#64;TestClerkSession(claims = "{\"email\": \"ada@example.com\", \"metadata\": {\"plan\": \"pro\"}}")
     * </pre>
     */
    String claims() default "";

    /** The name of the Clerk instance that the session is of; the default one without it. */
    String instance() default "";
}
