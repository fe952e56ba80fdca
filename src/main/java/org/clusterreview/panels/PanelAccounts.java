package org.clusterreview.panels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.Pinyin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for the experts of a panel. */
@Service
@Transactional
public class PanelAccounts {

    private final PanelStore panels;
    private final ShadowStore shadows;
    private final GroupStore groups;
    private final ExpertPool pool;
    private final ExpertAccounts accounts;
    private final ApplicationEventPublisher events;

    PanelAccounts(
            PanelStore panels,
            ShadowStore shadows,
            GroupStore groups,
            ExpertPool pool,
            ExpertAccounts accounts,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.shadows = shadows;
        this.groups = groups;
        this.pool = pool;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Opens accounts for seated experts, and those beside the panel, who have none; the passwords are in the answer and nowhere else. Nobody's where the
     * group is withheld from the viewer.
     */
    @ForOrganisers
    public List<ExpertAccounts.Opened> open(Viewer viewer, GroupId group) {
        Optional<Panel> panel = panels.ofGroup(group).map(found -> panels.value(viewer, found));
        Optional<GroupEntity> entity = groups.find(group);
        if (panel.isEmpty() || entity.isEmpty() || groups.isWithheld(viewer, group)) {
            return List.of();
        }
        Stream<ExpertId> seated = panel.get().activeSeats().stream().map(Seat::expert);
        Stream<ExpertId> beside = shadows.of(List.of(panel.get().id().value())).stream()
                .filter(ShadowEntity::isActive)
                .map(ShadowEntity::expert);
        List<ExpertAccounts.Wanted> wanted = Stream.concat(seated, beside)
                .flatMap(expert -> pool.find(viewer, expert).stream())
                .map(PanelAccounts::wanted)
                .toList();
        List<ExpertAccounts.Opened> opened = accounts.open(viewer, wanted);
        if (!opened.isEmpty()) {
            events.publishEvent(new PanelEvents.ExpertAccountsOpened(
                    entity.get().round(),
                    panel.get().id().value(),
                    opened.stream().map(ExpertAccounts.Opened::expert).toList()));
        }
        return opened;
    }

    private static ExpertAccounts.Wanted wanted(Expert expert) {
        String name = String.join("", Pinyin.readingsOfName(expert.name()).getFirst());
        return new ExpertAccounts.Wanted(expert.id().value(), expert.name(), name, expert.demonstration());
    }
}
