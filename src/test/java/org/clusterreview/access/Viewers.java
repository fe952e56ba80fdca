package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;

/** Viewers for tests: in the package of the real ones, because nobody else may make them. */
public final class Viewers {

    private Viewers() {}

    public static Viewer with(Role... roles) {
        return new Viewer(UUID.randomUUID().toString(), "tester", Set.of(roles), null);
    }

    public static Viewer organiser() {
        return with(Role.ORGANISER);
    }

    public static Viewer staff() {
        return with(Role.STAFF);
    }

    public static Viewer auditor() {
        return with(Role.AUDITOR);
    }

    public static Viewer expert(UUID expert) {
        return new Viewer(UUID.randomUUID().toString(), "expert", Set.of(Role.EXPERT), expert);
    }

    /** An expert of whom the pool has further records. */
    public static Viewer expert(UUID expert, UUID merged) {
        return new Viewer(UUID.randomUUID().toString(), "expert", Set.of(Role.EXPERT), expert, Set.of(expert, merged));
    }

    /** Somebody of the department who is also in the pool of experts. */
    public static Viewer inPool(UUID expert, Role... roles) {
        return new Viewer(UUID.randomUUID().toString(), "tester", Set.of(roles), expert);
    }

    /** A viewer of an account that exists. */
    public static Viewer of(Account account) {
        return new Viewer(account.id().toString(), account.displayName(), account.roles(), account.expert());
    }
}
