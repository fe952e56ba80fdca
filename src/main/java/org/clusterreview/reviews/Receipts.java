package org.clusterreview.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of what an expert has submitted. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private final SubmissionRepository submissions;
    private final SubmissionStore store;
    private final ScoreSheetRepository sheets;
    private final SheetReader reader;
    private final Visibility visibility;

    Receipts(
            SubmissionRepository submissions,
            SubmissionStore store,
            ScoreSheetRepository sheets,
            SheetReader reader,
            Visibility visibility) {
        this.submissions = submissions;
        this.store = store;
        this.sheets = sheets;
        this.reader = reader;
        this.visibility = visibility;
    }

    /** The expert's own, the latest first. */
    @ForExperts
    public List<Receipt> own(Viewer viewer) {
        return submissions.findByExpertIdInOrderBySubmittedAtDesc(viewer.expertRecords()).stream()
                .map(act -> value(viewer, act))
                .toList();
    }

    /** One of the expert's own; empty for another's. */
    @ForExperts
    public Optional<Receipt> find(Viewer viewer, SubmissionId id) {
        return act(viewer, id).map(act -> value(viewer, act));
    }

    /** The own handwriting under a receipt; empty where the password stood for it. */
    @ForExperts
    public Optional<SignatureImage> signature(Viewer viewer, SubmissionId id) {
        return act(viewer, id).flatMap(SubmissionEntity::signature);
    }

    private Optional<SubmissionEntity> act(Viewer viewer, SubmissionId id) {
        return submissions.findById(id.value()).filter(act -> viewer.isExpert(act.expert()));
    }

    private Receipt value(Viewer viewer, SubmissionEntity act) {
        Hidden hidden = visibility.of(viewer);
        List<SubmissionStore.Line> lines = store.lines(act.id());
        Map<UUID, ScoreSheetEntity> byId = new HashMap<>();
        sheets.findAllById(lines.stream().map(line -> line.sheet().value()).toList())
                .forEach(sheet -> byId.put(sheet.id().value(), sheet));
        List<Receipt.Line> visible = lines.stream()
                .flatMap(line -> Optional.ofNullable(byId.get(line.sheet().value()))
                        .filter(sheet -> !hidden.hides(sheet.application()))
                        .map(sheet -> line(viewer, act, line, sheet.toValue()))
                        .stream())
                .toList();
        return act.toValue(visible, lines.size());
    }

    private Receipt.Line line(Viewer viewer, SubmissionEntity act, SubmissionStore.Line line, Sheet sheet) {
        return new Receipt.Line(
                line.sheet(),
                sheet.application(),
                reader.nameOf(viewer, sheet.application()),
                line.total(),
                line.sha256(),
                sheet.state() == SheetState.SUBMITTED
                        && sheet.submittedAt().filter(act.at()::equals).isPresent()
                        && sheet.sha256().filter(line.sha256()::equals).isPresent());
    }
}
