package io.quarkiverse.clerk.emulator.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the instance is set up, in the groups that Clerk has. Nodes are never changed in place. */
public final class Settings {

    /** Every way in which a domain can bring members to its organization. */
    public static final List<String> ENROLLMENT_MODES = List.of("manual_invitation", "automatic_invitation",
            "automatic_suggestion");

    /** A group, and what {@code object} of it is. */
    public enum Group {
        INSTANCE("instance"),
        RESTRICTIONS("instance_restrictions"),
        PROTECT("instance_protect"),
        COMMUNICATION("instance_communication"),
        OAUTH_APPLICATIONS("oauth_application_settings"),
        AUTHENTICATION("instance_settings"),
        ORGANIZATIONS("organization_settings");

        private final String object;

        Group(String object) {
            this.object = object;
        }

        public String object() {
            return object;
        }

        private ObjectNode defaults() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            switch (this) {
                case INSTANCE -> json.put("test_mode", true).put("hibp", false).putNull("support_email")
                        .putNull("clerk_js_version").put("development_origin", "").put("cookieless_dev", true)
                        .put("url_based_session_syncing", true)
                        .put("preferred_sign_in_strategy_when_password_required", "password")
                        .set("allowed_origins", texts(List.of()));
                case RESTRICTIONS -> json.put("allowlist", false).put("blocklist", false)
                        .put("allowlist_blocklist_disabled_on_sign_in", false).put("block_email_subaddresses", false)
                        .put("block_disposable_email_domains", false);
                case PROTECT -> json.put("rules_enabled", false).put("specter_enabled", false).put("checks_bypassed", false);
                case COMMUNICATION -> json.set("blocked_country_codes", texts(List.of()));
                case OAUTH_APPLICATIONS -> json.put("dynamic_oauth_client_registration", false)
                        .put("oauth_jwt_access_tokens", false).put("client_id_metadata_documents_advertised", false)
                        .put("client_id_metadata_documents_only_allow_pre_registered_clients", false)
                        .put("client_id_metadata_documents_block_implicitly_allowed_clients", false)
                        .set("default_scopes", texts(List.of("profile", "email")));
                case AUTHENTICATION -> json.put("restricted_to_allowlist", false).put("from_email_address", "noreply")
                        .put("progressive_sign_up", true).put("enhanced_email_deliverability", false);
                case ORGANIZATIONS -> json.put("enabled", true).put("max_allowed_memberships", 0)
                        .put("max_allowed_roles", 10).put("max_role_sets_allowed", 10).put("max_allowed_domains", 10)
                        .put("max_allowed_permissions", 50).put("admin_delete_enabled", true).put("domains_enabled", true)
                        .put("slug_disabled", false).set("domains_enrollment_modes", texts(ENROLLMENT_MODES));
            }
            return json;
        }

        private static ArrayNode texts(List<String> values) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(array::add);
            return array;
        }
    }

    private final Map<Group, ObjectNode> groups = new EnumMap<>(Group.class);

    Settings() {
        for (Group group : Group.values()) {
            groups.put(group, group.defaults());
        }
    }

    public ObjectNode of(Group group) {
        return groups.get(group);
    }

    public JsonNode get(Group group, String name) {
        return groups.get(group).path(name);
    }

    public void save(Group group, ObjectNode value) {
        groups.put(group, value);
    }
}
