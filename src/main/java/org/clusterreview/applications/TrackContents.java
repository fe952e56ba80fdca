package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.workbook.ApplicationDifferences;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.ApplicationSheets;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PartDifferences;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Reads what a track holds and says how a form differs from it. */
@Component
class TrackContents {

    private final ApplicationRepository applications;
    private final FigureStore figures;
    private final MemberStore members;
    private final PersonStore people;
    private final RevisionStore revisions;
    private final ApplicationContents contents;
    private final Visibility visibility;

    TrackContents(
            ApplicationRepository applications,
            FigureStore figures,
            MemberStore members,
            PersonStore people,
            RevisionStore revisions,
            ApplicationContents contents,
            Visibility visibility) {
        this.applications = applications;
        this.figures = figures;
        this.members = members;
        this.people = people;
        this.revisions = revisions;
        this.contents = contents;
        this.visibility = visibility;
    }

    TrackContent of(Track track) {
        UUID id = track.id().value();
        return TrackContent.of(
                track.kind(),
                applications.findByTrackIdOrderByNumber(id),
                figures.declaredOfTrack(id),
                revisions.latestHashes(id));
    }

    /** In the order of the file, then what the file does not name. Applications hidden from the viewer are left out. */
    List<Difference> differences(Viewer viewer, TrackId track, TrackContent present, ApplicationSheets sheets) {
        Hidden hidden = visibility.of(viewer);
        Map<String, TrackContent.Entry> matched = present.match(sheets.applications());
        Map<ApplicationId, Parts> before = parts(track, present);
        Map<String, Parts> after = Parts.of(sheets);
        List<Difference> differences = new ArrayList<>();
        Set<ApplicationId> named = new HashSet<>();
        for (ApplicationRow row : sheets.applications()) {
            TrackContent.Entry entry = matched.get(row.cluster());
            if (entry == null) {
                differences.add(new Difference.Added(row));
            } else {
                named.add(entry.entity().id());
                if (!hidden.hides(entry.entity().id().value())) {
                    differences.add(difference(
                            entry,
                            row,
                            before.getOrDefault(entry.entity().id(), Parts.NONE),
                            after.getOrDefault(row.cluster(), Parts.NONE)));
                }
            }
        }
        present.entries().stream()
                .filter(entry -> !named.contains(entry.entity().id())
                        && !hidden.hides(entry.entity().id().value()))
                .forEach(entry -> differences.add(new Difference.Missing(entry.row())));
        return differences;
    }

    /** What belongs to an application beside its row. */
    private record Parts(List<MemberRow> members, List<PersonRow> people) {

        static final Parts NONE = new Parts(List.of(), List.of());

        static Map<String, Parts> of(ApplicationSheets sheets) {
            Map<String, List<MemberRow>> members =
                    sheets.members().stream().collect(Collectors.groupingBy(MemberRow::cluster));
            Map<String, List<PersonRow>> people =
                    sheets.people().stream().collect(Collectors.groupingBy(PersonRow::cluster));
            return sheets.applications().stream()
                    .map(ApplicationRow::cluster)
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            name -> new Parts(
                                    members.getOrDefault(name, List.of()), people.getOrDefault(name, List.of()))));
        }
    }

    private Map<ApplicationId, Parts> parts(TrackId track, TrackContent present) {
        Map<ApplicationId, List<Member>> byMembers = members.ofTracks(Set.of(track.value()));
        Map<ApplicationId, List<PersonOfApplication>> byPeople = people.ofTracks(Set.of(track.value()));
        Map<ApplicationId, Parts> parts = new HashMap<>();
        for (TrackContent.Entry entry : present.entries()) {
            ApplicationId id = entry.entity().id();
            String name = entry.row().cluster();
            parts.put(
                    id,
                    new Parts(
                            byMembers.getOrDefault(id, List.of()).stream()
                                    .map(member -> member.toRow(name))
                                    .toList(),
                            byPeople.getOrDefault(id, List.of()).stream()
                                    .map(person -> person.toRow(name))
                                    .toList()));
        }
        return parts;
    }

    private Difference difference(TrackContent.Entry entry, ApplicationRow row, Parts before, Parts after) {
        List<FieldChange> changes = new ArrayList<>();
        if (!entry.row().cluster().equals(row.cluster())) {
            changes.add(new FieldChange("cluster", Optional.of(entry.row().cluster()), Optional.of(row.cluster())));
        }
        Difference compared = ApplicationDifferences.compare(List.of(entry.row().named(row.cluster())), List.of(row))
                .getFirst();
        if (compared instanceof Difference.Changed changed) {
            changes.addAll(changed.changes());
        }
        changes.addAll(PartDifferences.members(before.members(), after.members()));
        changes.addAll(PartDifferences.people(before.people(), after.people()));
        boolean same = Sha256.of(contents.canonical(row, after.members(), after.people()))
                .equals(entry.contentHash());
        if (!same && changes.isEmpty()) {
            changes.add(new FieldChange("order", Optional.empty(), Optional.empty()));
        }
        return changes.isEmpty() ? new Difference.Unchanged(row) : new Difference.Changed(entry.row(), row, changes);
    }
}
