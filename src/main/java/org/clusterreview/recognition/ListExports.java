package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalOutcome;
import org.clusterreview.applications.FormalOutcomes;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.results.LotForm;
import org.clusterreview.results.LotId;
import org.clusterreview.results.Lots;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists as documents: everything on them with reasons and articles, and the hashes they rest on. */
@Service
@Transactional
public class ListExports {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Rounds rounds;
    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final FormalOutcomes outcomes;
    private final Dictionaries dictionaries;
    private final RecognitionLists lists;
    private final ListApprovals approvals;
    private final Lots lots;
    private final Documents documents;

    ListExports(
            Rounds rounds,
            Tracks tracks,
            Policies policies,
            Applications applications,
            FormalOutcomes outcomes,
            Dictionaries dictionaries,
            RecognitionLists lists,
            ListApprovals approvals,
            Lots lots,
            Documents documents) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.outcomes = outcomes;
        this.dictionaries = dictionaries;
        this.lists = lists;
        this.approvals = approvals;
        this.lots = lots;
        this.documents = documents;
    }

    /** Issues the list in force as a workbook; refused to somebody who does not see the whole. */
    @ForStaff
    public Outcome<IssuedDocument> export(Viewer viewer, TrackId id) {
        return whole(viewer, id)
                .then(list -> documents.issue(
                        viewer,
                        new RecognitionListDocument(),
                        track(viewer, id).round().value(),
                        id.value(),
                        FrozenInput.of(content(viewer, track(viewer, id), list)),
                        DocumentFormat.XLSX));
    }

    /**
     * Issues the list in force in canonical form, byte for byte what was hashed, with the lots that put equals in order; refused to
     * somebody who does not see the whole, and where the list is no longer the one that was formed.
     */
    @ForStaff
    public Outcome<IssuedDocument> record(Viewer viewer, TrackId id) {
        return whole(viewer, id).then(list -> {
            String canonical = ListCanonical.text(list.revision(), list.draft());
            if (!Sha256.of(canonical).equals(list.sha256())) {
                return Outcome.refused(Violation.of("recognition.export.altered"));
            }
            Map<String, @Nullable Object> content = content(viewer, track(viewer, id), list);
            content.put("canonical", canonical);
            return documents.issue(
                    viewer,
                    new ListRecordDocument(),
                    track(viewer, id).round().value(),
                    id.value(),
                    FrozenInput.of(content),
                    DocumentFormat.ZIP);
        });
    }

    private Outcome<RecognitionList> whole(Viewer viewer, TrackId id) {
        return applications.isPartial(viewer, id)
                ? Outcome.refused(Violation.of("recognition.partial"))
                : lists.current(viewer, id)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Violation.of("recognition.list.none")));
    }

    private Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }

    private List<Map<String, @Nullable Object>> lots(Viewer viewer, RecognitionList list) {
        Set<LotId> used =
                list.draft().usedLots().stream().map(lot -> new LotId(lot.id())).collect(Collectors.toSet());
        return used.isEmpty() ? List.of() : LotForm.of(lots.ofTrack(viewer, list.track()), used);
    }

    private Map<String, @Nullable Object> content(Viewer viewer, Track track, RecognitionList list) {
        Round round = rounds.find(viewer, track.round()).orElseThrow();
        Policy policy = policies.of(viewer, track.id());
        PlaceNames names = new PlaceNames(dictionaries.current(viewer));
        ReasonTexts texts = new ReasonTexts(CHINESE, names);
        Map<String, String> grades = grades(policy);
        Map<ApplicationId, FormalOutcome> formal = outcomes.ofTrack(viewer, track.id());
        Map<String, @Nullable Object> content = ListCanonical.map(
                "round", round.name(),
                "track", track.name(),
                "evaluation", policy.evaluation().isPresent(),
                "demonstration", round.demonstration(),
                "policy", policy.title().zh() + " v" + policy.version(),
                "regulation", policy.source().number() + " " + policy.source().title(),
                "revision", list.revision(),
                "formedAt", list.formedAt(),
                "frozen", list.isFrozen(),
                "listSha256", list.sha256(),
                "approval",
                        approvals.of(viewer, list).stream()
                                .map(ListExports::line)
                                .toList(),
                "resultRevision", list.draft().resultRevision(),
                "resultSha256", list.draft().resultSha256(),
                "entries",
                        list.entries().stream()
                                .map(entry -> row(entry, names, texts, grades, said(policy, formal, entry)))
                                .toList());
        List<Map<String, @Nullable Object>> drawn = lots(viewer, list);
        // Only where there are some: what was issued before keeps its form.
        if (!drawn.isEmpty()) {
            content.put("lots", drawn);
        }
        return content;
    }

    private static Map<String, @Nullable Object> row(
            ListEntry entry, PlaceNames names, ReasonTexts texts, Map<String, String> grades, List<String> more) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(ListCanonical.map(
                "application", entry.application().value(),
                "place", entry.place().orElse(null),
                "name", entry.name(),
                "city", names.city(entry.cityCode()),
                "field", names.field(entry.fieldCode()),
                "score", entry.published().orElse(null),
                "decision", entry.decision(),
                "grade", entry.grade().map(id -> grades.getOrDefault(id, id)).orElse(null),
                "eligible", entry.eligible()));
        row.put("unit", names.unit(entry.zoneCode().or(entry::countyCode).orElse(entry.cityCode())));
        row.put(
                "reasons",
                Stream.concat(more.stream(), entry.reasons().stream().map(texts::full))
                        .toList());
        row.put("changed", entry.change().map(ManualChange::reason).orElse(null));
        row.put("consent", entry.change().map(ManualChange::consent).orElse(null));
        return row;
    }

    /** What the rules say of an entry beside the reasons that it was formed with. */
    private static List<String> said(Policy policy, Map<ApplicationId, FormalOutcome> formal, ListEntry entry) {
        Texts texts = Texts.in(CHINESE);
        List<String> said = new ArrayList<>();
        if (entry.formed() == ListDecision.LISTED && entry.change().isEmpty()) {
            said.add(texts.get(
                            "recognition.reason.by-rank",
                            policy.quota().map(quota -> quota.rule().article()).orElse(""))
                    .strip());
        }
        Optional.ofNullable(formal.get(entry.application()))
                .map(FormalOutcome::excepted)
                .filter(articles -> !articles.isEmpty())
                .ifPresent(articles -> said.add(texts.get("recognition.reason.excepted", String.join("、", articles))));
        return said;
    }

    private static String line(ListStep step) {
        Texts texts = Texts.in(CHINESE);
        return step.record()
                .map(record -> texts.get(
                        "recognition.export.step",
                        step.step().name().zh(),
                        texts.get("recognition.approval.verdict."
                                + record.verdict().name()),
                        record.approver(),
                        record.decidedOn().toString(),
                        record.documentNumber(),
                        record.remark()))
                .orElseGet(() -> texts.get(
                        "recognition.export.step.open", step.step().name().zh()));
    }

    private static Map<String, String> grades(Policy policy) {
        return policy.evaluation().map(EvaluationRule::grades).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        EvaluationRule.Grade::id, grade -> grade.name().zh()));
    }
}
