package org.clusterreview.panels;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.VisibilityReach;
import org.springframework.stereotype.Component;

/** Withholds the groups that hold a hidden application, with all who are in them. */
@Component
class GroupReach implements VisibilityReach {

    private final GroupMemberRepository members;

    GroupReach(GroupMemberRepository members) {
        this.members = members;
    }

    @Override
    public Hidden reach(Hidden hidden) {
        List<GroupMemberEntity> beside = members.besides(hidden.applications());
        Set<UUID> groups = new HashSet<>();
        Set<UUID> withheld = new HashSet<>();
        for (GroupMemberEntity member : beside) {
            groups.add(member.group());
            withheld.add(member.application());
        }
        return hidden.with(groups, withheld, Set.of());
    }
}
