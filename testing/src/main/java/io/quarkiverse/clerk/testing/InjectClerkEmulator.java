package io.quarkiverse.clerk.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks for the emulator that the application under test runs with, in a field or a parameter of type
 * {@link ClerkEmulatorHandle}. It works in a {@code @QuarkusTest} and in a {@code @QuarkusIntegrationTest}.
 *
 * <pre>
 * &#64;QuarkusTest
 * class OutageTest {
 *
 *     &#64;InjectClerkEmulator
 *     ClerkEmulatorHandle emulator;
 *
 *     &#64;Test
 *     void clerkIsDown() {
 *         emulator.fail(Fault.status("/v1/users/*", 503));
 *         given().auth().oauth2(ClerkTokens.forUser("user_1").sign()).get("/profile").then().statusCode(503);
 *     }
 * }
 * </pre>
 *
 * After each test everything is undone that the test did through it, see {@link ClerkEmulatorHandle}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@ExtendWith(ClerkEmulatorExtension.class)
public @interface InjectClerkEmulator {

    /** The name of the Clerk instance whose emulator it is; the default one without it. */
    String instance() default "";
}
