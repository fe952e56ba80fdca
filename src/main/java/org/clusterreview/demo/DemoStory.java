package org.clusterreview.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.demo.generator.DemoApplication;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.Group;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.springframework.stereotype.Component;

/** What happens in the three rounds, in the order of its dates. */
@Component
class DemoStory {

    private static final int GROUPS = 4;

    private final DemoPeople people;
    private final DemoRounds rounds;
    private final DemoImports imports;
    private final DemoChecks checks;
    private final DemoPanels panels;
    private final DemoConflicts conflicts;
    private final DemoExclusions exclusions;
    private final DemoScoring scoring;
    private final DemoClosing closing;
    private final DemoAbsences absences;

    DemoStory(
            DemoPeople people,
            DemoRounds rounds,
            DemoImports imports,
            DemoChecks checks,
            DemoPanels panels,
            DemoConflicts conflicts,
            DemoExclusions exclusions,
            DemoScoring scoring,
            DemoClosing closing,
            DemoAbsences absences) {
        this.absences = absences;
        this.people = people;
        this.rounds = rounds;
        this.imports = imports;
        this.checks = checks;
        this.panels = panels;
        this.conflicts = conflicts;
        this.exclusions = exclusions;
        this.scoring = scoring;
        this.closing = closing;
    }

    /** @param told after each part, how much of the whole is done, in per cent */
    void tell(DemoPlan plan, DemoData data, Consumer<Integer> told) {
        people.moveIn(DemoPlan.closed(8, 18));
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(8, 20), viewer -> imports.registry(viewer, data));
        people.as(DemoPeople.STAFF, DemoPlan.closed(8, 25), viewer -> imports.experts(viewer, data));
        told.accept(10);
        closedRound(data);
        told.accept(30);
        presentRound(plan, data, told);
        Round coming = people.as(DemoPeople.ORGANISER, plan.whileScoring(20), rounds::coming);
        people.as(
                DemoPeople.STAFF,
                plan.whileScoring(60),
                viewer -> imports.applications(viewer, only(coming), "申报汇总表（第二批，演示）.xlsx", data.coming()));
        people.as(
                DemoPeople.STAFF, plan.whileScoring(97), viewer -> absences.enter(viewer, DemoPlan.dayOf(plan.now())));
        told.accept(100);
    }

    private void closedRound(DemoData data) {
        Round round = people.as(DemoPeople.ORGANISER, DemoPlan.closed(9, 1), rounds::closed);
        TrackId track = only(round);
        people.as(
                DemoPeople.STAFF,
                DemoPlan.closed(9, 8),
                viewer -> imports.applications(viewer, track, "申报汇总表（演示）.xlsx", data.earlier()));
        people.as(
                DemoPeople.ORGANISER,
                DemoPlan.closed(9, 9),
                viewer -> rounds.advance(viewer, track, Stage.FORMAL_CHECK));
        checks.decideAll(track, data.earlier(), DemoPlan.closed(9, 12));
        List<Group> groups = people.as(DemoPeople.ORGANISER, DemoPlan.closed(9, 22), viewer -> {
            rounds.advance(viewer, track, Stage.PANELS);
            return panels.group(viewer, track, 1);
        });
        for (Group group : groups) {
            people.invite(
                    DemoPlan.closed(9, 24),
                    people.as(
                            DemoPeople.ORGANISER,
                            DemoPlan.closed(9, 23),
                            viewer -> panels.seat(viewer, group, data, Set.of())));
        }
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(9, 29), viewer -> begin(viewer, track));
        scoring.finish(
                track, data, data.earlier(), percent -> DemoPlan.closed(10, 1).plusSeconds(percent * 15_000L));
        closing.close(track);
    }

    private void presentRound(DemoPlan plan, DemoData data, Consumer<Integer> told) {
        Round round = people.as(
                DemoPeople.ORGANISER,
                plan.beforeScoring(0),
                viewer -> rounds.present(viewer, plan.deadline(), DemoPlan.dayOf(plan.beforeScoring(62))));
        TrackId recognition = of(round, TrackKind.RECOGNITION);
        TrackId evaluation = of(round, TrackKind.EVALUATION);
        List<DemoApplication> reports = data.reports().subList(0, 15);
        prepare(plan, recognition, data.applications());
        exclusions.ask(recognition, data, plan.beforeScoring(60));
        seat(plan, data, recognition, GROUPS);
        told.accept(60);
        prepare(plan, evaluation, reports);
        seat(plan, data, evaluation, 1);
        told.accept(75);
        scoring.twoThirds(recognition, data, data.applications(), plan::whileScoring);
        scoring.twoThirds(evaluation, data, reports, plan::whileScoring);
        conflicts.ask(recognition, plan.whileScoring(95));
        told.accept(95);
    }

    private void prepare(DemoPlan plan, TrackId track, List<DemoApplication> applications) {
        people.as(
                DemoPeople.STAFF,
                plan.beforeScoring(20),
                viewer -> imports.applications(viewer, track, "申报汇总表（演示）.xlsx", applications));
        people.as(
                DemoPeople.ORGANISER,
                plan.beforeScoring(30),
                viewer -> rounds.advance(viewer, track, Stage.FORMAL_CHECK));
        checks.decideAll(track, applications, plan.beforeScoring(40));
    }

    private void seat(DemoPlan plan, DemoData data, TrackId track, int count) {
        List<Group> groups = people.as(DemoPeople.ORGANISER, plan.beforeScoring(65), viewer -> {
            rounds.advance(viewer, track, Stage.PANELS);
            return panels.group(viewer, track, count);
        });
        seat(plan, data, groups);
        people.as(DemoPeople.ORGANISER, plan.beforeScoring(100), viewer -> begin(viewer, track));
    }

    /** Scoring begins on findings of the same day. */
    private Track begin(Viewer viewer, TrackId track) {
        panels.relax(viewer, track);
        conflicts.recheck(viewer, track);
        return rounds.advance(viewer, track, Stage.SCORING);
    }

    /** The first tie that can be lifted is. */
    private void seat(DemoPlan plan, DemoData data, List<Group> groups) {
        Set<ExpertId> lifted = Set.of();
        Set<ExpertId> taken = new HashSet<>();
        int percent = 70;
        for (Group group : groups) {
            if (lifted.isEmpty()) {
                lifted = conflicts.lift(group, taken, plan.beforeScoring(percent));
            }
            Set<ExpertId> first = lifted;
            List<DemoPeople.Seated> seated = people.as(
                    DemoPeople.ORGANISER,
                    plan.beforeScoring(percent + 2),
                    viewer -> panels.seat(viewer, group, data, first));
            people.invite(plan.beforeScoring(percent + 3), seated);
            seated.forEach(one -> taken.add(one.expert()));
            percent += 5;
        }
    }

    private static TrackId only(Round round) {
        return round.tracks().getFirst().id();
    }

    private static TrackId of(Round round, TrackKind kind) {
        return round.tracks().stream()
                .filter(track -> track.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
