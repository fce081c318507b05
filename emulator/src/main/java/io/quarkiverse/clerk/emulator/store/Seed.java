package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What an instance starts with. Clerk's own roles and permissions are always there; users, an organization and custom
 * permissions only when asked for. Ids are fixed, so that tests and bookmarks can name them.
 */
public final class Seed {

    /** The domains of the instance. */
    public static final RowType<Document> DOMAINS = new RowType<>("dmn", "domain");
    /** The organization that has members. */
    public static final String ORGANIZATION = "org_emulatoracme";

    private static final List<String> SYSTEM_FEATURES = List.of("profile:manage", "profile:delete", "memberships:read",
            "memberships:manage", "domains:read", "domains:manage", "billing:read", "billing:manage");
    private static final String ORDERS_READ = "org:orders:read";
    private static final String ORDERS_DELETE = "org:orders:delete";

    private final Store store;
    private final Instant now;

    public Seed(Store store, Clock clock) {
        this.store = store;
        this.now = clock.instant();
    }

    /** The roles and permissions that every instance of Clerk has. */
    public void instance() {
        SYSTEM_FEATURES.forEach(this::systemPermission);
        List<String> all = SYSTEM_FEATURES.stream().map(feature -> "org:sys_" + feature).toList();
        store.roles().create("role_emulatoradmin", Role.ADMIN, "Admin",
                "Role with elevated permissions in the organization.", all);
        store.roles().create("role_emulatormember", Role.MEMBER, "Member",
                "Role with non-privileged permissions in the organization.",
                List.of("org:sys_memberships:read", "org:sys_billing:read"));
        MessageTemplates.originals(now).forEach(store.rows(MessageTemplates.TYPE)::save);
        Instance instance = store.instance();
        domain("dmn_emulator", instance.domain().orElse(instance.frontendApiHost()), false);
        instance.satelliteDomains().forEach(satellite -> domain(store.rows(DOMAINS).nextId(), satellite, true));
        store.roleSets().save(new RoleSet("roleset_emulatordefault", "role_set:default", "Default",
                "The roles of organizations without another role set.",
                List.of("role_emulatoradmin", "role_emulatormember"), "role_emulatormember", "role_emulatoradmin", true, now,
                now));
    }

    private void domain(String id, String name, boolean satellite) {
        store.rows(DOMAINS).save(new Document(id, JsonNodeFactory.instance.objectNode().put("name", name)
                .put("is_satellite", satellite).putNull("proxy_url"), now, now));
    }

    private void systemPermission(String feature) {
        String[] parts = feature.split(":");
        store.permissions().create("perm_emulatorsys" + parts[0] + parts[1], "org:sys_" + feature,
                "System: " + parts[1] + " " + parts[0], "Permission of Clerk itself: " + parts[1] + " " + parts[0] + ".");
    }

    /** Users with every relation to an organization that an application has to cope with. */
    public void samples() {
        store.permissions().create("perm_emulatorordersread", ORDERS_READ, "Read orders", "See the orders of the others.");
        store.permissions().create("perm_emulatorordersdelete", ORDERS_DELETE, "Delete orders", "Remove an order.");
        grant(Role.ADMIN, ORDERS_READ, ORDERS_DELETE);
        grant(Role.MEMBER, ORDERS_READ);
        store.roles().create("role_emulatorviewer", "org:viewer", "Viewer", "Role without any custom permission.",
                List.of("org:sys_memberships:read"));

        User admin = user("admin", "Admin", UserSettings.DEFAULT);
        store.organizations().save(new Organization(ORGANIZATION, "Acme", "acme", Optional.of(admin.id()), 0, true,
                Metadata.EMPTY, now, now));
        member("admin", Role.ADMIN);
        user("member", "Member", UserSettings.DEFAULT);
        member("member", Role.MEMBER);
        user("viewer", "Viewer", UserSettings.DEFAULT);
        member("viewer", "org:viewer");
        store.roleSets().save(store.roleSets().initial().withRole("role_emulatorviewer", now));
        store.rows(ExternalAccount.TYPE).save(new ExternalAccount("eac_emulatormember", "user_emulatormember",
                "oauth_google", "100000000000000000001", "member+clerk_test@example.com",
                List.of("email", "openid", "profile"), Optional.of("emulator-google-access-token"), now, now));
        store.rows(Device.PASSKEY).save(new Device("idn_emulatorpasskey", "user_emulatormember", "Notebook",
                Optional.empty(), now, now));
        store.rows(Device.TRUSTED).save(new Device("trdev_emulatormember", "user_emulatormember", "Telephone",
                Optional.empty(), now, now));
        store.rows(SignUp.TYPE).save(new SignUp("sua_emulatornew",
                Applicant.named("new+clerk_test@example.com", "New", "User"), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), now.plus(Duration.ofDays(1)), now, now));
        user("solo", "Solo", UserSettings.DEFAULT);
        user("banned", "Banned", UserSettings.DEFAULT.withBanned(true));
    }

    private void grant(String role, String... permissions) {
        for (String permission : permissions) {
            store.roles().byKey(role).ifPresent(found -> store.roles().save(found.withPermission(permission, now)));
        }
    }

    private User user(String name, String label, UserSettings settings) {
        // "+clerk_test" is Clerk's own mark of addresses that never receive mail.
        Identification email = new Identification("idn_emulator" + name, name + "+clerk_test@example.com", true, now);
        return store.users().save(new User("user_emulator" + name, new UserProfile(null, name, label, "User", null),
                new User.Identifications(List.of(email), email.id(), List.of(), null), Metadata.EMPTY, settings,
                Optional.empty(), null, null, now, now));
    }

    private void member(String name, String role) {
        store.memberships().save(new Membership("orgmem_emulator" + name, ORGANIZATION, "user_emulator" + name, role,
                Metadata.EMPTY, now, now));
    }
}
