package org.clusterreview.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frozen results as documents. Nothing leaves the system before it is frozen, or while it cannot be reproduced. */
@Service
@Transactional
public class ResultExports {

    private final Results results;
    private final Tracks tracks;
    private final ExportInput input;
    private final RankingDocument ranking;
    private final ScoreSheetsDocument scoreSheets;
    private final ResultRecordDocument record;
    private final Documents documents;
    private final LotDesk lots;

    ResultExports(
            Results results,
            Tracks tracks,
            ExportInput input,
            RankingDocument ranking,
            ScoreSheetsDocument scoreSheets,
            ResultRecordDocument record,
            Documents documents,
            LotDesk lots) {
        this.results = results;
        this.tracks = tracks;
        this.input = input;
        this.ranking = ranking;
        this.scoreSheets = scoreSheets;
        this.record = record;
        this.documents = documents;
        this.lots = lots;
    }

    /** The ranking with every expert's total by seat, one sheet a group; without what the viewer may not see. */
    @ForInsiders
    public Outcome<IssuedDocument> ranking(Viewer viewer, TrackId track) {
        return issue(viewer, track, ranking);
    }

    /** Every mark of every sheet by seat, one sheet a group; without what the viewer may not see. */
    @ForInsiders
    public Outcome<IssuedDocument> scoreSheets(Viewer viewer, TrackId track) {
        return issue(viewer, track, scoreSheets);
    }

    /** The frozen input and result byte for byte; for those who may see every application. */
    @ForInsiders
    public Outcome<IssuedDocument> record(Viewer viewer, TrackId track) {
        return issue(viewer, track, record);
    }

    private Outcome<IssuedDocument> issue(Viewer viewer, TrackId id, DocumentKind kind) {
        Optional<FrozenResult> frozen = results.frozen(viewer, id);
        if (frozen.isEmpty()) {
            return Outcome.refused(Violation.of("result.export.not-frozen"));
        }
        if (!frozen.get().reproduced()) {
            return Outcome.refused(
                    Violation.of("result.blocker.not-reproduced", frozen.get().revision()));
        }
        if (frozen.get().ranking().isPartial() && frozen.get().ranking().rows().isEmpty()) {
            return Outcome.refused(Violation.of("result.export.partial"));
        }
        Track track = tracks.find(viewer, id).orElseThrow();
        Map<String, @Nullable Object> content = new LinkedHashMap<>(input.of(viewer, track, frozen.get()));
        Optional<Results.FrozenFiles> files = results.files(viewer, id);
        List<Map<String, @Nullable Object>> behind = lots.isPartial(viewer, id)
                ? List.of()
                : files.map(kept -> lots(id, frozen.get(), kept)).orElse(List.of());
        // Only where there are some: what was issued before keeps its form.
        if (!behind.isEmpty()) {
            content.put("lots", behind);
        }
        if (kind.key().equals(record.key())) {
            if (files.isEmpty()) {
                return Outcome.refused(Violation.of("result.export.partial"));
            }
            content.put("input", files.get().input());
            content.put("result", files.get().result());
        }
        return documents.issue(
                viewer,
                kind,
                track.round().value(),
                id.value(),
                FrozenInput.of(content),
                kind.formats().iterator().next());
    }

    private List<Map<String, @Nullable Object>> lots(TrackId id, FrozenResult frozen, Results.FrozenFiles files) {
        List<LotRecord> known = lots.ofTrack(id);
        return LotForm.of(
                known,
                new LotsBehind(known, frozen.frozenAt())
                        .of(ResultInput.read(files.input()), frozen.ranking().model()));
    }
}
