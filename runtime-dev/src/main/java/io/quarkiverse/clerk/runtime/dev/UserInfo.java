package io.quarkiverse.clerk.runtime.dev;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.clerk.api.model.User;

/** A user of the emulator. */
record UserInfo(String id, String name, String username, String email, boolean banned, List<MembershipInfo> memberships) {

    static UserInfo of(User user, List<MembershipInfo> memberships) {
        String name = Stream.of(user.firstName(), user.lastName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String email = user.emailAddresses() == null || user.emailAddresses().isEmpty() ? ""
                : user.emailAddresses().get(0).emailAddress();
        return new UserInfo(user.id(), name, Objects.requireNonNullElse(user.username(), ""), email,
                Boolean.TRUE.equals(user.banned()), memberships);
    }
}
