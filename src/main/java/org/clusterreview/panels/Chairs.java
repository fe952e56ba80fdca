package org.clusterreview.panels;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.draw.DrawStream;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PoolExpert;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair (组长) of a panel: one of those whom the rules allow to preside, chosen or drawn. */
@Service
@Transactional
public class Chairs {

    private static final int SEED_BYTES = 32;

    private final PanelStore store;
    private final PanelSteps steps;
    private final GroupStore groups;
    private final PanelFacts facts;
    private final TrackPanelRules rules;
    private final OpenTrack open;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Chairs(
            PanelStore store,
            PanelSteps steps,
            GroupStore groups,
            PanelFacts facts,
            TrackPanelRules rules,
            OpenTrack open,
            ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.groups = groups;
        this.facts = facts;
        this.rules = rules;
        this.open = open;
        this.events = events;
    }

    /** Makes the expert of a seat the chair, in place of the one before; refused for one whom the rules do not allow to preside. */
    @ForOrganisers
    public Outcome<Panel> choose(Viewer viewer, GroupId group, long seenVersion, SeatId seat) {
        return steps.take(viewer, group, seenVersion, open::seats, (entity, panel) -> {
            List<Seat> able = able(viewer, entity, panel);
            Optional<Seat> chosen = store.value(viewer, panel).activeSeats().stream()
                    .filter(one -> one.id().equals(seat))
                    .findFirst();
            if (chosen.isEmpty()) {
                return Outcome.refused(Violation.of("panel.changed"));
            }
            if (!able.contains(chosen.get())) {
                return Outcome.refused(
                        Violation.of("panel.chair.unable", chosen.get().expertName()));
            }
            return Outcome.done(preside(viewer, entity, panel, seat));
        });
    }

    /**
     * Draws one of those who may preside, all equally likely: the first number of the stream of a seed made for it, below their
     * count, in the order of their seats. Seed, seats and the one drawn go on record, so that anyone can repeat it.
     */
    @ForOrganisers
    public Outcome<Panel> draw(Viewer viewer, GroupId group, long seenVersion) {
        return steps.take(viewer, group, seenVersion, open::seats, (entity, panel) -> {
            List<Seat> able = able(viewer, entity, panel);
            if (able.isEmpty()) {
                return Outcome.refused(Violation.of("panel.chair.nobody"));
            }
            byte[] seed = new byte[SEED_BYTES];
            random.nextBytes(seed);
            Seat drawn = able.get(new DrawStream(seed).below(able.size()));
            events.publishEvent(new PanelEvents.ChairDrawn(
                    entity.round(),
                    entity.id(),
                    panel.id(),
                    HexFormat.of().formatHex(seed),
                    able.stream().map(Seat::number).toList(),
                    drawn.number()));
            return Outcome.done(preside(viewer, entity, panel, drawn.id()));
        });
    }

    /** In the order of their seats. */
    private List<Seat> able(Viewer viewer, GroupEntity group, PanelEntity entity) {
        Panel panel = store.value(viewer, entity);
        List<Seat> seats = panel.activeSeats().stream()
                .sorted(Comparator.comparingInt(Seat::number))
                .toList();
        var members = facts.of(viewer, seats.stream().map(Seat::expert).toList());
        List<Seat> known = seats.stream()
                .filter(seat -> members.containsKey(seat.expert()))
                .toList();
        List<PoolExpert> sitting =
                known.stream().map(seat -> members.get(seat.expert())).toList();
        PanelCandidates candidates = new PanelCandidates(
                rules.holding(viewer, group.track()),
                facts.wanted(viewer, groups.value(viewer, group), Math.max(1, sitting.size()), 0),
                sitting);
        Set<Integer> able =
                Set.copyOf(candidates.chairs(IntStream.range(0, sitting.size()).toArray()));
        return IntStream.range(0, known.size())
                .filter(able::contains)
                .mapToObj(known::get)
                .collect(Collectors.toList());
    }

    private Panel preside(Viewer viewer, GroupEntity group, PanelEntity panel, SeatId chair) {
        store.seatsOf(panel)
                .forEach(seat -> seat.preside(seat.isActive() && seat.id().equals(chair.value())));
        return store.changed(viewer, group, panel, "chair", "");
    }
}
