package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** The names of members that a caller invents must not outlive its token. */
class MemberNamesTest {

    private static final int TOO_MANY = 1_200;
    private static final int JUST_ACCEPTED = 500;

    @Test
    void tokensWithNewClaimsAreReadAfterTokensWhoseNamesCollide() {
        Jwt.decode(unsigned(HEADER, claims(CollidingNames.members(JUST_ACCEPTED))));
        String tooMany = unsigned(HEADER, claims(CollidingNames.members(TOO_MANY)));
        assertThatThrownBy(() -> Jwt.decode(tooMany)).isInstanceOf(TokenVerificationException.class);

        for (int i = 0; i < 1_000; i++) {
            String claim = "claim" + i;
            assertThat(Jwt.decode(unsigned(HEADER, claims('"' + claim + "\":1"))).claims()).containsEntry(claim, 1);
        }
    }

    @Test
    void namesAreNotKeptAmongTheStringsOfTheVirtualMachine() {
        String name = UUID.randomUUID().toString();

        Jwt.decode(unsigned(HEADER, claims('"' + name + "\":1")));

        assertThat(name.intern()).isSameAs(name);
    }
}
