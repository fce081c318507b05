package io.quarkiverse.clerk.test.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SignInRedirectsEagerTest extends SignInRedirects {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();
}
