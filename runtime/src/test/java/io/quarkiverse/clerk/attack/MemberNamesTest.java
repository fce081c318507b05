package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.runtime.token.Jwt;

/** The names of members that a caller invents must not outlive its token, nor break the reading of others. */
class MemberNamesTest {

    /** More than fit into the head of a request. */
    private static final int MOST = 2_000;

    @Test
    void tokensAreReadWhileOthersHaveNamesThatCollide() {
        for (int number = 100; number <= MOST; number += 50) {
            assertThat(Jwt.decode(unsigned(HEADER, claims(CollidingNames.members(number)))).claims())
                    .hasSizeGreaterThan(number);
            String claim = "claim" + number;
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
