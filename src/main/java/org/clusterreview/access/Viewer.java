package org.clusterreview.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every read takes one, and every answer holds only what this person may see. Only this package makes them, from
 * the signed-in account; {@link #system()} is for the program's own acts and an architecture test keeps it out of views.
 */
public final class Viewer {

    private static final String SYSTEM = "system";

    private final String actor;
    private final String name;
    private final Set<Role> roles;
    private final @Nullable UUID expert;
    private final Set<UUID> records;

    Viewer(String actor, String name, Set<Role> roles, @Nullable UUID expert) {
        this(actor, name, roles, expert, expert == null ? Set.of() : Set.of(expert));
    }

    /** @param records all records of the pool that are this expert */
    Viewer(String actor, String name, Set<Role> roles, @Nullable UUID expert, Set<UUID> records) {
        this.records = Set.copyOf(records);
        this.actor = actor;
        this.name = name;
        this.roles = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
        this.expert = expert;
    }

    /** The program itself: seeding, jobs, timed work. */
    public static Viewer system() {
        return new Viewer(SYSTEM, SYSTEM, EnumSet.allOf(Role.class), null);
    }

    /** The account's id, or {@code system}: what the audit trail records. */
    public String actor() {
        return actor;
    }

    public String name() {
        return name;
    }

    public boolean isSystem() {
        return actor.equals(SYSTEM);
    }

    /** The signed-in account; the system has none. */
    public Optional<AccountId> account() {
        return isSystem() ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(actor)));
    }

    /** The expert of the pool whom the account belongs to, if any. */
    public Optional<UUID> expert() {
        return Optional.ofNullable(expert);
    }

    /** Whether a record of the pool is this expert: the one that stands for him or her, or one that was merged into it. */
    public boolean isExpert(UUID record) {
        return records.contains(record);
    }

    /** All records of the pool that are this expert; what was done under one of them stays his or hers. */
    public Set<UUID> expertRecords() {
        return records;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** True if the viewer has one of the roles, given by name as the access annotations do. */
    public boolean hasAny(String... names) {
        return Arrays.stream(names).map(Role::valueOf).anyMatch(roles::contains);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Viewer[" + actor + "]";
    }
}
