package org.clusterreview.rounds;

import org.clusterreview.scoring.VersionedId;

/** Rules that every test database holds, because they come with the program. */
public final class ShippedRules {

    public static final VersionedId CONFLICTS = new VersionedId("hubei-2026", "1");
    public static final VersionedId PANELS = new VersionedId("hubei-2026", "1");

    private ShippedRules() {}
}
