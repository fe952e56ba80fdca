package org.clusterreview.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.reviews.paper.SheetCode;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed sheets of paper: which there are, what is to be entered, and in what two entries differ. */
@Service
@Transactional(readOnly = true)
public class Papers {

    private final ScoreSheetRepository sheets;
    private final PaperStore papers;
    private final PaperAccess access;
    private final MarkStore marks;
    private final SheetReader reader;
    private final Groups groups;

    Papers(
            ScoreSheetRepository sheets,
            PaperStore papers,
            PaperAccess access,
            MarkStore marks,
            SheetReader reader,
            Groups groups) {
        this.sheets = sheets;
        this.papers = papers;
        this.access = access;
        this.marks = marks;
        this.reader = reader;
        this.groups = groups;
    }

    /** Every sheet that is to be filled in or was, by group, application and seat; without those the viewer may not deal with. */
    @ForStaff
    public List<PaperItem> ofTrack(Viewer viewer, TrackId track) {
        Map<ApplicationId, GroupId> groupOf = new HashMap<>();
        Map<ApplicationId, Integer> order = new HashMap<>();
        groups.ofTrack(viewer, track)
                .forEach(group -> group.applications().forEach(application -> {
                    groupOf.put(application, group.id());
                    order.put(application, order.size());
                }));
        Map<UUID, PaperSheetEntity> latest = papers.latest(track);
        boolean scoring = reader.track(viewer, track).stage() == Stage.SCORING;
        return sheets.findByTrackId(track.value()).stream()
                .filter(sheet -> sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.VOIDED)
                .filter(sheet -> access.isOpenTo(viewer, sheet))
                .map(ScoreSheetEntity::toValue)
                .filter(sheet -> groupOf.containsKey(sheet.application()))
                .sorted(Comparator.comparing((Sheet sheet) -> order.getOrDefault(sheet.application(), 0))
                        .thenComparing(sheet -> !sheet.counts())
                        .thenComparing(Sheet::seat))
                .flatMap(sheet -> Optional.ofNullable(groupOf.get(sheet.application()))
                        .map(group -> item(
                                viewer,
                                sheet,
                                group,
                                Optional.ofNullable(latest.get(sheet.id().value())),
                                scoring))
                        .stream())
                .toList();
    }

    private PaperItem item(
            Viewer viewer, Sheet sheet, GroupId group, Optional<PaperSheetEntity> latest, boolean scoring) {
        Optional<PaperSheetEntity> paper = latest.filter(found -> found.state() != PaperState.WITHDRAWN);
        Optional<PaperSheetEntity> open = paper.filter(PaperSheetEntity::isOpen);
        List<PaperEntry> present = open.map(papers::present).orElse(List.of());
        return new PaperItem(
                sheet.withoutHash(),
                group,
                reader.nameOf(viewer, sheet.application()),
                SheetCode.of(sheet.id().value()),
                paper.map(PaperSheetEntity::state),
                present.stream().map(PaperEntry::name).toList(),
                scoring && sheet.state().isEditable() && mayEnter(viewer, open),
                open.isPresent() && mayCompare(viewer, present),
                paper.flatMap(PaperSheetEntity::scan),
                paper.filter(found -> found.state() == PaperState.SUBMITTED).flatMap(PaperSheetEntity::closedAt));
    }

    private boolean mayEnter(Viewer viewer, Optional<PaperSheetEntity> open) {
        return open.map(paper -> PaperEntering.refusal(viewer, paper, papers.entries(paper))
                        .isEmpty())
                .orElse(true);
    }

    /** Once both entries are in: to those who made them, and to organisers. */
    private static boolean mayCompare(Viewer viewer, List<PaperEntry> present) {
        return present.size() == 2
                && (viewer.has(Role.ORGANISER)
                        || present.stream().anyMatch(entry -> entry.by().equals(viewer.actor())));
    }

    /** What the viewer is to enter; empty where he or she may not, or has in this look. */
    @ForStaff
    public Optional<PaperForm> form(Viewer viewer, SheetId id) {
        Optional<ScoreSheetEntity> entity = access.find(viewer, id);
        Optional<PaperSheetEntity> open = papers.open(id);
        if (entity.isEmpty()
                || !mayEnter(viewer, open)
                || access.closed(viewer, entity.get().toValue()).isPresent()) {
            return Optional.empty();
        }
        Sheet sheet = entity.get().toValue();
        ScoringModel model = reader.model(viewer, sheet.track());
        int look = open.map(PaperSheetEntity::look).orElse(1);
        List<PaperEntry> before = open.map(papers::entries).orElse(List.of()).stream()
                .filter(entry -> entry.look() == look - 1)
                .toList();
        Set<String> toLook = before.size() == 2 ? new HashSet<>(differing(model, before)) : Set.of();
        Optional<PaperReading> earlier = before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getFirst().reading());
        Map<String, PaperMark> given = earlier.map(PaperReading::marks).orElse(Map.of()).entrySet().stream()
                .filter(mark -> !toLook.contains(mark.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Optional<LocalDate> signedOn =
                earlier.filter(reading -> !toLook.contains(Readings.SIGNED_ON)).map(PaperReading::signedOn);
        return Optional.of(new PaperForm(
                sheet.withoutHash(),
                reader.nameOf(viewer, sheet.application()),
                SheetCode.of(id.value()),
                model,
                look,
                given,
                signedOn,
                toLook));
    }

    /** Both entries, once both are in, for those who made them and for organisers. */
    @ForStaff
    public Optional<PaperComparison> comparison(Viewer viewer, SheetId id) {
        Optional<ScoreSheetEntity> entity = access.find(viewer, id);
        Optional<PaperSheetEntity> open = papers.open(id);
        List<PaperEntry> present = open.map(papers::present).orElse(List.of());
        if (entity.isEmpty() || open.isEmpty() || !mayCompare(viewer, present)) {
            return Optional.empty();
        }
        Sheet sheet = entity.get().toValue();
        PaperSheetEntity paper = open.get();
        ScoringModel model = reader.model(viewer, sheet.track());
        List<String> contradicting =
                paper.state() == PaperState.ON_TABLET ? contradicting(model, paper, present, id) : List.of();
        Map<String, SavedMark> saved = marks.of(id);
        boolean own = present.stream().anyMatch(entry -> entry.by().equals(viewer.actor()));
        return Optional.of(new PaperComparison(
                sheet.withoutHash(),
                reader.nameOf(viewer, sheet.application()),
                SheetCode.of(id.value()),
                model,
                paper.version(),
                paper.state(),
                present.getFirst(),
                present.getLast(),
                differing(model, present),
                contradicting,
                contradicting.stream()
                        .collect(Collectors.toMap(one -> one, one -> Objects.requireNonNull(saved.get(one)))),
                paper.state() == PaperState.DIFFERENT,
                viewer.has(Role.ORGANISER) && (!own || paper.state() == PaperState.ON_TABLET)));
    }

    /** When an own sheet was submitted from paper; empty for one that was not. */
    @ForExperts
    public Optional<Instant> submittedFromPaper(Viewer viewer, SheetId id) {
        return sheets.findById(id.value())
                .filter(sheet -> viewer.isExpert(sheet.expert()) && sheet.state() == SheetState.SUBMITTED)
                .flatMap(sheet -> papers.latest(id))
                .filter(paper -> paper.state() == PaperState.SUBMITTED)
                .flatMap(PaperSheetEntity::closedAt);
    }

    private List<String> contradicting(
            ScoringModel model, PaperSheetEntity paper, List<PaperEntry> present, SheetId id) {
        return Readings.contradicting(
                PaperDecisions.agreed(model, present, papers.decided(paper)),
                PaperAccess.standing(marks.of(id)),
                indicators(model));
    }

    static List<String> differing(ScoringModel model, List<PaperEntry> two) {
        return Readings.differing(two.getFirst().reading(), two.getLast().reading(), indicators(model));
    }

    static List<String> indicators(ScoringModel model) {
        return model.onSheet().stream().map(Indicator::id).toList();
    }
}
