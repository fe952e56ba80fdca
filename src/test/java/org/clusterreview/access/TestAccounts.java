package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;

/** Accounts that exist, for rows that refer to one. */
public record TestAccounts(Accounts accounts) {

    public Account open(String displayName, Set<Role> roles) {
        NewAccount account =
                new NewAccount("u-" + UUID.randomUUID(), displayName, "correct-horse", "zh-CN", roles, false, null);
        return accounts.open(Viewers.with(Role.SYSTEM_ADMIN), account).orThrow();
    }

    public Viewer viewer(Role... roles) {
        return Viewers.of(open("测试员", Set.of(roles)));
    }
}
