package org.clusterreview.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ImportedOrganisations.Registered;
import org.clusterreview.applications.ImportedOrganisations.Stated;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Saves a form that was found clean, all of it in the transaction of the caller. Rows that state nothing new change
 * nothing.
 */
@Component
class ImportWriter {

    private final ApplicationRepository applications;
    private final FigureStore figures;
    private final MemberStore members;
    private final PersonStore people;
    private final RevisionStore revisions;
    private final FormalStore formal;
    private final ProposalStore proposals;
    private final ImportedOrganisations organisations;
    private final ApplicationContents contents;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriter(
            ApplicationRepository applications,
            FigureStore figures,
            MemberStore members,
            PersonStore people,
            RevisionStore revisions,
            FormalStore formal,
            ProposalStore proposals,
            ImportedOrganisations organisations,
            ApplicationContents contents,
            Registry registry,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.figures = figures;
        this.members = members;
        this.people = people;
        this.revisions = revisions;
        this.formal = formal;
        this.proposals = proposals;
        this.organisations = organisations;
        this.contents = contents;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    /** A row that states something new. */
    private record Change(ApplicationEntity entity, Stated stated, Registered organisations, String content) {

        List<MemberRow> members() {
            return stated.members();
        }

        List<PersonRow> people() {
            return stated.people();
        }

        UUID id() {
            return entity.id().value();
        }

        Member member(int i) {
            MemberRow row = members().get(i);
            return new Member(
                    row.name(),
                    row.code(),
                    row.role(),
                    organisations.members().get(i),
                    organisations
                            .parents()
                            .get(i)
                            .flatMap(parent -> row.parent().map(name -> new Member.Parent(parent, name))));
        }
    }

    ImportSummary write(
            Viewer viewer,
            Track track,
            boolean demonstration,
            TrackContent present,
            ImportPreview preview,
            UUID file,
            Receipt receipt) {
        List<Change> changes = changes(viewer, track, demonstration, present, preview);
        applications.saveAllAndFlush(changes.stream().map(Change::entity).toList());
        OffsetDateTime at = Times.now(clock);
        int added = (int) changes.stream()
                .filter(change -> change.entity().number() > present.lastNumber())
                .count();
        ImportSummary summary = new ImportSummary(
                added, changes.size() - added, preview.applications().size() - changes.size());
        UUID importId =
                revisions.addImport(track.id().value(), file, preview.form(), receipt, summary, at, viewer.actor());
        write(changes, importId, at, viewer.actor());
        events.publishEvent(new ApplicationEvents.ApplicationsImported(
                track.round(),
                track.id(),
                preview.form().sha256(),
                summary.added(),
                summary.changed(),
                digest(changes)));
        return summary;
    }

    private List<Change> changes(
            Viewer viewer, Track track, boolean demonstration, TrackContent present, ImportPreview preview) {
        Map<String, TrackContent.Entry> matched = present.match(preview.applications());
        List<Stated> stated = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Stated one : stated(preview)) {
            String content = contents.canonical(one.row(), one.members(), one.people());
            TrackContent.@Nullable Entry entry = matched.get(one.row().cluster());
            if (entry == null || !entry.contentHash().equals(Sha256.of(content))) {
                stated.add(one);
                written.add(content);
            }
        }
        List<Registered> registered = organisations.register(viewer, stated, demonstration);
        Map<String, ClusterId> clusters = byName(registry.all(viewer), demonstration);
        List<Change> changes = new ArrayList<>();
        int number = present.lastNumber();
        for (int i = 0; i < stated.size(); i++) {
            ApplicationRow row = stated.get(i).row();
            TrackContent.@Nullable Entry entry = matched.get(row.cluster());
            ApplicationEntity entity =
                    entry != null ? entry.entity() : new ApplicationEntity(track, ++number, demonstration);
            Registered own = registered.get(i);
            tellWhatFalls(track, entity);
            entity.take(row, own.applicant(), own.recommender(), clusters.get(row.cluster()));
            changes.add(new Change(entity, stated.get(i), own, written.get(i)));
        }
        return changes;
    }

    /** What was decided or proposed on the revision before. */
    private void tellWhatFalls(Track track, ApplicationEntity entity) {
        entity.formalProposed()
                .ifPresent(state -> events.publishEvent(new ApplicationEvents.FormalProposalClosed(
                        track.round(), entity.id(), state, ProposalOutcome.DROPPED, "")));
        if (entity.formalState() != FormalState.PENDING) {
            events.publishEvent(new ApplicationEvents.FormalDecisionSuperseded(
                    track.round(),
                    entity.id(),
                    entity.formalState(),
                    entity.toValue().revision() + 1));
        }
    }

    /**
     * Of several of a name the one in force: a cluster that was under cultivation before bears the same. Invented
     * clusters are for invented rounds alone.
     */
    private static Map<String, ClusterId> byName(List<Cluster> clusters, boolean demonstration) {
        Map<String, ClusterId> byName = new HashMap<>();
        clusters.stream()
                .filter(cluster -> cluster.demonstration() == demonstration)
                .sorted(Comparator.comparing(Cluster::state))
                .forEach(cluster -> byName.putIfAbsent(cluster.name(), cluster.id()));
        return byName;
    }

    private static List<Stated> stated(ImportPreview preview) {
        Map<String, List<MemberRow>> members =
                preview.members().stream().collect(Collectors.groupingBy(MemberRow::cluster));
        Map<String, List<PersonRow>> people =
                preview.people().stream().collect(Collectors.groupingBy(PersonRow::cluster));
        return preview.applications().stream()
                .map(row -> new Stated(
                        row,
                        members.getOrDefault(row.cluster(), List.of()),
                        people.getOrDefault(row.cluster(), List.of())))
                .toList();
    }

    private void write(List<Change> changes, UUID importId, OffsetDateTime at, String by) {
        List<UUID> ids = changes.stream().map(Change::id).toList();
        figures.supersedeDeclared(ids, at);
        members.supersede(ids, at);
        people.supersede(ids, at.toInstant());
        formal.supersedeDecisions(ids, at);
        proposals.close(ids, ProposalOutcome.DROPPED, "", at, by);
        List<FigureStore.Record> values = new ArrayList<>();
        List<MemberStore.Row> rows = new ArrayList<>();
        List<PersonEntity> persons = new ArrayList<>();
        List<RevisionStore.Made> made = new ArrayList<>();
        for (Change change : changes) {
            change.stated()
                    .row()
                    .figures()
                    .forEach((figure, value) -> values.add(new FigureStore.Record(
                            change.id(),
                            new Figure(figure.item(), Optional.of(figure.year()), value, Figure.Source.DECLARED),
                            null)));
            for (int i = 0; i < change.members().size(); i++) {
                rows.add(new MemberStore.Row(change.id(), i, change.member(i)));
            }
            for (int i = 0; i < change.people().size(); i++) {
                persons.add(new PersonEntity(
                        change.id(),
                        i,
                        change.people().get(i),
                        change.organisations().people().get(i)));
            }
            made.add(new RevisionStore.Made(
                    change.id(), change.entity().toValue().revision(), change.content()));
        }
        figures.add(values, at, by);
        members.add(rows);
        people.add(persons);
        revisions.add(made, importId, at, by);
    }

    private static String digest(List<Change> changes) {
        Map<String, String> hashes = new TreeMap<>();
        changes.forEach(change -> hashes.put(change.id().toString(), Sha256.of(change.content())));
        return Sha256.ofCanonical(hashes);
    }
}
