package org.clusterreview.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;

/** Whether a sheet could be submitted as somebody reads it from paper; violations stand at the ids of the indicators. */
final class PaperReadingCheck {

    private PaperReadingCheck() {}

    static List<Violation> faults(ScoringModel model, PaperReading reading) {
        EntryCheck check = new EntryCheck(model);
        List<Violation> faults = new ArrayList<>();
        Map<String, SavedMark> marks = new HashMap<>();
        reading.marks().forEach((id, mark) -> {
            check.mark(new SheetMark("", id, mark.mark())).ifPresent(fault -> faults.add(BatchRun.named(model, fault)));
            if (mark.comment().codePointCount(0, mark.comment().length()) > BatchRun.COMMENT_LENGTH) {
                faults.add(Violation.at(id, "mark.comment-long", BatchRun.COMMENT_LENGTH));
            }
            if (mark.comment().indexOf('\0') >= 0) {
                faults.add(Violation.at(id, "mark.no-text"));
            }
            marks.put(id, new SavedMark(id, mark.mark(), mark.comment().strip(), 1, Instant.EPOCH, ""));
        });
        faults.addAll(PaperWriting.missing(model, marks));
        return faults;
    }
}
