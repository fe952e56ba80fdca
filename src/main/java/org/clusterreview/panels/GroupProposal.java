package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;

/**
 * A first division of applications into groups: by industry field, so that like is held against like, fields side by side
 * in the order of their codes, as even as whole fields allow. The same applications give the same groups.
 */
final class GroupProposal {

    /** An even share, beyond which a group takes in no further field. */
    private final int share;

    private final List<List<ApplicationId>> groups = new ArrayList<>();

    private GroupProposal(int share) {
        this.share = share;
    }

    /** @param count how many groups are wanted; a field larger than an even share is a group by itself */
    static List<List<ApplicationId>> of(List<Application> applications, int count) {
        TreeMap<String, List<ApplicationId>> fields = new TreeMap<>();
        applications.forEach(application -> fields.computeIfAbsent(application.fieldCode(), f -> new ArrayList<>())
                .add(application.id()));
        GroupProposal proposal = new GroupProposal(Math.ceilDiv(applications.size(), Math.max(1, count)));
        for (Map.Entry<String, List<ApplicationId>> field : fields.entrySet()) {
            proposal.place(field.getValue());
        }
        return proposal.groups.stream().map(List::copyOf).toList();
    }

    private void place(List<ApplicationId> field) {
        boolean fits = !groups.isEmpty() && groups.getLast().size() + field.size() <= share;
        if (fits) {
            groups.getLast().addAll(field);
        } else {
            groups.add(new ArrayList<>(field));
        }
    }
}
