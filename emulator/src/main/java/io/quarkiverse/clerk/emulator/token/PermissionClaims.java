package io.quarkiverse.clerk.emulator.token;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.emulator.store.Permission;

/**
 * Permissions as a version 2 session token carries them: the features, the names of permissions, and for each feature a bit
 * mask that says which of the names are granted (bit 0 is the first name). Masks have any size.
 *
 * @param features in the order of the masks, without scope
 * @param names what {@code o.per} lists
 * @param masks what {@code o.fpm} lists
 */
record PermissionClaims(List<String> features, List<String> names, List<BigInteger> masks) {

    /** Permissions of Clerk itself are left out: they are in no session token. */
    static PermissionClaims of(Collection<String> permissions) {
        List<String> names = new ArrayList<>();
        Map<String, BigInteger> masks = new LinkedHashMap<>();
        for (String permission : permissions) {
            // org:<feature>:<name>
            String[] parts = permission.split(":", 3);
            if (parts.length < 3 || Permission.isSystem(permission)) {
                continue;
            }
            if (!names.contains(parts[2])) {
                names.add(parts[2]);
            }
            BigInteger mask = masks.getOrDefault(parts[1], BigInteger.ZERO);
            masks.put(parts[1], mask.setBit(names.indexOf(parts[2])));
        }
        return new PermissionClaims(List.copyOf(masks.keySet()), List.copyOf(names), List.copyOf(masks.values()));
    }

    boolean isEmpty() {
        return masks.isEmpty();
    }

    String per() {
        return String.join(",", names);
    }

    String fpm() {
        return String.join(",", masks.stream().map(BigInteger::toString).toList());
    }

    String fea() {
        return String.join(",", features.stream().map("o:"::concat).toList());
    }
}
