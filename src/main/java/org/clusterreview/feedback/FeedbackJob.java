package org.clusterreview.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.jobs.JobKind;
import org.clusterreview.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Writes the letters of a batch; begun again it goes on with those that are missing. */
@Component
class FeedbackJob implements JobKind {

    static final String KEY = "feedback-letters";

    /** The list, what was shown of it or what somebody may see has changed meanwhile: nothing more is written. */
    static final String CHANGED = "changed";

    private final FeedbackStore store;
    private final LetterWriting writing;

    FeedbackJob(FeedbackStore store, LetterWriting writing) {
        this.store = store;
        this.writing = writing;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public String run(JobRun run) {
        FeedbackBatch batch =
                store.find(new FeedbackId(UUID.fromString(run.argument()))).orElseThrow();
        Optional<List<LetterWriting.Draft>> drafts = writing.open(run.viewer(), batch);
        if (drafts.isEmpty()) {
            return CHANGED;
        }
        int done = 0;
        for (LetterWriting.Draft draft : drafts.get()) {
            run.progress(done, drafts.get().size(), "feedback.progress");
            writing.write(run.viewer(), batch, draft);
            done++;
        }
        run.progress(done, drafts.get().size(), "feedback.progress");
        return writing.finish(run.viewer(), batch) ? "" : CHANGED;
    }
}
