package io.quarkiverse.clerk.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The active organization in a session token, and what the user may do in it. Permissions are packed as Clerk packs them:
 * for each feature a number whose bits say which of the actions are granted (spec §3.6).
 */
final class OrganizationClaims {

    private static final String PREFIX = "org:";
    private static final String DEFAULT_ROLE = "member";
    private static final Pattern ROLE = Pattern.compile("(org:)?[A-Za-z0-9_-]+");
    private static final Pattern PERMISSION = Pattern.compile("org:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+");
    private static final Pattern SYSTEM_PERMISSION = Pattern.compile("org:sys_[A-Za-z0-9_-]+:[A-Za-z0-9_-]+");

    private final List<String> actions = new ArrayList<>();
    private final Map<String, BigInteger> masks = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> slug = Optional.empty();
    private Optional<String> role = Optional.empty();

    void id(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The id of an organization must not be blank.");
        }
        id = Optional.of(text);
    }

    void slug(String text) {
        slug = Optional.of(text);
    }

    void role(String key) {
        if (!ROLE.matcher(key).matches()) {
            throw new IllegalArgumentException("\"" + key + "\" is no role of an organization: write org:admin, or admin.");
        }
        role = Optional.of(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key);
    }

    void permissions(String... keys) {
        for (String key : keys) {
            if (SYSTEM_PERMISSION.matcher(key).matches()) {
                throw new IllegalArgumentException("\"" + key + "\" is a system permission, and Clerk puts none of these in "
                        + "session tokens. Give the role instead, or a custom permission.");
            }
            if (!PERMISSION.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "\"" + key + "\" is no custom permission: write org:<feature>:<action>, such "
                                + "as org:orders:delete.");
            }
            String[] parts = key.split(":");
            grant(parts[1], parts[2]);
        }
    }

    private void grant(String feature, String action) {
        if (!actions.contains(action)) {
            actions.add(action);
        }
        masks.merge(feature, BigInteger.ZERO.setBit(actions.indexOf(action)), BigInteger::or);
    }

    /** @throws IllegalArgumentException if there is something that only members of an organization have, and none */
    void check() {
        if (id.isEmpty() && (role.isPresent() || slug.isPresent() || !masks.isEmpty())) {
            throw new IllegalArgumentException((role.isPresent() ? "A role" : slug.isPresent() ? "A slug" : "A permission")
                    + " is one in an organization, but there is no active one: give the id of one too, such as org_1.");
        }
    }

    /** The claim {@code o}; empty without an active organization. */
    Optional<Map<String, Object>> claim() {
        return id.map(known -> {
            Map<String, Object> o = new LinkedHashMap<>();
            o.put("id", known);
            o.put("slg", slug.orElseGet(() -> known.replaceFirst("^org_", "").toLowerCase(Locale.ROOT)));
            o.put("rol", role.orElse(DEFAULT_ROLE));
            if (!masks.isEmpty()) {
                o.put("per", String.join(",", actions));
                o.put("fpm", String.join(",", masks.values().stream().map(BigInteger::toString).toList()));
            }
            return o;
        });
    }

    /** The features that permissions are of, in the order of their masks, as the claim {@code fea} lists them. */
    List<String> features() {
        return masks.keySet().stream().map("o:"::concat).toList();
    }
}
