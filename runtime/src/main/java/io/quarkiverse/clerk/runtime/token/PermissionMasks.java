package io.quarkiverse.clerk.runtime.token;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The compact form of permissions in a version 2 token (spec §3.6): one bit mask for each of the organization's features,
 * one bit for each action. There can be more actions than a {@code long} has bits.
 */
final class PermissionMasks {

    private PermissionMasks() {
    }

    /**
     * @param fea the features
     * @param per the actions, comma-separated
     * @param fpm the masks, comma-separated decimals
     * @return the permissions {@code org:<feature>:<action>}
     * @throws TokenVerificationException if a feature has no scope
     */
    static Set<String> decode(Object fea, Object per, Object fpm) {
        if (!(per instanceof String actionList) || !(fpm instanceof String maskList)) {
            return Set.of();
        }
        List<String> slugs = ScopedSlugs.parse(fea).ofOrganization();
        List<String> actions = Stream.of(actionList.split(",")).map(String::trim).toList();
        String[] masks = maskList.split(",");
        Set<String> permissions = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(slugs.size(), masks.length); i++) {
            BigInteger mask = mask(masks[i].trim());
            for (int bit = 0; bit < actions.size(); bit++) {
                if (mask.testBit(bit)) {
                    permissions.add("org:" + slugs.get(i) + ":" + actions.get(bit));
                }
            }
        }
        return permissions;
    }

    /** A mask that is no decimal number grants nothing, but keeps its place. */
    private static BigInteger mask(String decimal) {
        boolean digits = !decimal.isEmpty() && decimal.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? new BigInteger(decimal) : BigInteger.ZERO;
    }
}
