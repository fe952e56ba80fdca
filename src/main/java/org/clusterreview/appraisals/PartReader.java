package org.clusterreview.appraisals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.appraisals.PartTaken.Place;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who took part in the panels of a track, and what the data say of it. An expert who sat in a withheld group is left out, and
 * so is the viewer.
 */
@Component
class PartReader {

    private final Panels panels;
    private final Groups groups;
    private final Sheets sheets;
    private final Declarations declarations;
    private final ExpertPool pool;

    PartReader(Panels panels, Groups groups, Sheets sheets, Declarations declarations, ExpertPool pool) {
        this.panels = panels;
        this.groups = groups;
        this.sheets = sheets;
        this.declarations = declarations;
        this.pool = pool;
    }

    /** @param partial whether somebody is left out because of a withheld group */
    record Parts(List<AppraisedExpert> experts, boolean partial) {}

    private record Held(Group group, Seat seat) {}

    Parts of(Viewer viewer, Track track) {
        Map<GroupId, Group> known = groups.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(Group::id, group -> group, (one, other) -> one, LinkedHashMap::new));
        List<Held> held = panels.ofTrack(viewer, track.id()).stream()
                .flatMap(panel -> panel.seats().stream()
                        .flatMap(seat ->
                                Stream.ofNullable(known.get(panel.group())).map(group -> new Held(group, seat))))
                .toList();
        List<Sheet> all = sheets.ofTrack(viewer, track.id()).stream()
                .map(SheetProgress::sheet)
                .toList();
        List<OwnDeclaration> declared = declarations.ofTrack(viewer, track.id());
        Map<ExpertId, Expert> people = people(viewer, held, all, declared);
        Map<ExpertId, List<Held>> byPerson = new LinkedHashMap<>();
        held.forEach(one -> Optional.ofNullable(people.get(one.seat().expert()))
                .ifPresent(expert -> byPerson.computeIfAbsent(expert.id(), id -> new ArrayList<>())
                        .add(one)));
        List<AppraisedExpert> experts = new ArrayList<>();
        boolean partial = known.values().stream().anyMatch(Group::withheld);
        for (Map.Entry<ExpertId, List<Held>> person : byPerson.entrySet()) {
            Expert expert = people.get(person.getKey());
            if (expert == null || isLeftOut(viewer, person.getValue())) {
                continue;
            }
            List<Sheet> own = all.stream()
                    .filter(sheet -> isOf(expert, people.get(sheet.expert())))
                    .toList();
            if (tookPart(person.getValue(), own)) {
                List<OwnDeclaration> said = declared.stream()
                        .filter(one -> isOf(expert, people.get(one.expert())))
                        .toList();
                experts.add(new AppraisedExpert(
                        expert.id(),
                        expert.name(),
                        expert.employerName(),
                        person.getValue().stream().map(one -> one.group().id()).collect(Collectors.toSet()),
                        part(person.getValue(), own, said),
                        List.of()));
            }
        }
        return new Parts(experts, partial);
    }

    /** By every id that is named anywhere; of a merged record the person whom it means. */
    private Map<ExpertId, Expert> people(
            Viewer viewer, List<Held> held, List<Sheet> sheets, List<OwnDeclaration> declared) {
        Set<ExpertId> ids = new HashSet<>();
        held.forEach(one -> ids.add(one.seat().expert()));
        sheets.forEach(sheet -> ids.add(sheet.expert()));
        declared.forEach(one -> ids.add(one.expert()));
        Map<ExpertId, Expert> people = new HashMap<>(pool.all(viewer, ids));
        List.copyOf(people.values()).forEach(expert -> people.put(expert.id(), expert));
        return people;
    }

    private static boolean isOf(Expert expert, @Nullable Expert other) {
        return other != null && other.id().equals(expert.id());
    }

    private static boolean isLeftOut(Viewer viewer, List<Held> held) {
        return held.stream()
                .anyMatch(one -> one.group().withheld()
                        || viewer.isExpert(one.seat().expert().value()));
    }

    /** Who left before there was anything to fill in has taken no part. */
    private static boolean tookPart(List<Held> held, List<Sheet> own) {
        return held.stream().anyMatch(one -> one.seat().active())
                || own.stream().anyMatch(sheet -> sheet.state() != SheetState.RECUSED);
    }

    private static PartTaken part(List<Held> held, List<Sheet> own, List<OwnDeclaration> said) {
        int wanted = (int) own.stream()
                .filter(sheet -> sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.VOIDED)
                .count();
        return new PartTaken(
                held.stream()
                        .map(one -> new Place(
                                one.group().name(),
                                one.seat().number(),
                                one.seat().chair(),
                                one.seat().active()))
                        .toList(),
                (int) said.stream().map(OwnDeclaration::application).distinct().count(),
                held.stream()
                        .filter(one -> one.seat().active())
                        .mapToInt(one -> one.group().applications().size())
                        .sum(),
                (int) said.stream()
                        .filter(one -> one.answer() == OwnDeclaration.Answer.CONFLICT)
                        .count(),
                wanted,
                count(own, SheetState.SUBMITTED),
                count(own, SheetState.RETURNED),
                count(own, SheetState.VOIDED),
                count(own, SheetState.RECUSED));
    }

    private static int count(List<Sheet> sheets, SheetState state) {
        return (int) sheets.stream().filter(sheet -> sheet.state() == state).count();
    }
}
