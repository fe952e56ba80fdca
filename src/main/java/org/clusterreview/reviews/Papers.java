package org.clusterreview.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.reviews.paper.SheetCode;
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
    private final PaperList list;

    Papers(
            ScoreSheetRepository sheets,
            PaperStore papers,
            PaperAccess access,
            MarkStore marks,
            SheetReader reader,
            PaperList list) {
        this.sheets = sheets;
        this.papers = papers;
        this.access = access;
        this.marks = marks;
        this.reader = reader;
        this.list = list;
    }

    /** Every sheet that is to be filled in or was, by group, application and seat; without those the viewer may not deal with. */
    @ForStaff
    public List<PaperItem> ofTrack(Viewer viewer, TrackId track) {
        return list.of(viewer, track);
    }

    /** What the viewer is to enter; empty where he or she may not, or has in this look. */
    @ForStaff
    public Optional<PaperForm> form(Viewer viewer, SheetId id) {
        Optional<ScoreSheetEntity> entity = access.find(viewer, id);
        Optional<PaperSheetEntity> open = papers.open(id);
        List<PaperEntry> entries = open.map(papers::entries).orElse(List.of());
        if (entity.isEmpty()
                || !PaperList.mayEnter(viewer, open, entries)
                || access.closed(viewer, entity.get().toValue()).isPresent()) {
            return Optional.empty();
        }
        Sheet sheet = entity.get().toValue();
        ScoringModel model = reader.model(viewer, sheet.track());
        int look = open.map(PaperSheetEntity::look).orElse(1);
        List<PaperEntry> before =
                entries.stream().filter(entry -> entry.look() == look - 1).toList();
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
        if (entity.isEmpty() || open.isEmpty() || !PaperList.mayCompare(viewer, open.get(), present)) {
            return Optional.empty();
        }
        return Optional.of(comparison(viewer, entity.get().toValue(), open.get(), present));
    }

    private PaperComparison comparison(Viewer viewer, Sheet sheet, PaperSheetEntity paper, List<PaperEntry> present) {
        ScoringModel model = reader.model(viewer, sheet.track());
        boolean onTablet = paper.state() == PaperState.ON_TABLET;
        Optional<PaperReading> agreed =
                onTablet ? Optional.of(papers.agreed(paper, present, indicators(model))) : Optional.empty();
        Map<String, SavedMark> saved = onTablet ? marks.of(sheet.id()) : Map.of();
        List<String> contradicting = agreed.map(
                        reading -> Readings.contradicting(reading, PaperAccess.standing(saved), indicators(model)))
                .orElse(List.of());
        boolean own = present.stream().anyMatch(entry -> entry.by().equals(viewer.actor()));
        return new PaperComparison(
                sheet.withoutHash(),
                reader.nameOf(viewer, sheet.application()),
                SheetCode.of(sheet.id().value()),
                model,
                paper.version(),
                paper.state(),
                present.getFirst(),
                present.getLast(),
                differing(model, present),
                agreed,
                contradicting,
                contradicting.stream()
                        .collect(Collectors.toMap(one -> one, one -> Objects.requireNonNull(saved.get(one)))),
                paper.state() == PaperState.DIFFERENT,
                viewer.has(Role.ORGANISER) && (!own || onTablet));
    }

    /** When an own sheet was submitted from paper; empty for one that was not, and for one that a device has submitted since. */
    @ForExperts
    public Optional<Instant> submittedFromPaper(Viewer viewer, SheetId id) {
        return sheets.findById(id.value())
                .filter(sheet -> viewer.isExpert(sheet.expert()))
                .flatMap(sheet -> papers.latest(id).filter(paper -> paper.holds(sheet.toValue())))
                .flatMap(PaperSheetEntity::closedAt);
    }

    static List<String> differing(ScoringModel model, List<PaperEntry> two) {
        return Readings.differing(two.getFirst().reading(), two.getLast().reading(), indicators(model));
    }

    static List<String> indicators(ScoringModel model) {
        return model.onSheet().stream().map(Indicator::id).toList();
    }
}
