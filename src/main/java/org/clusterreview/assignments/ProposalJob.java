package org.clusterreview.assignments;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.clusterreview.assignments.fit.BestPanels;
import org.clusterreview.assignments.fit.FieldFit;
import org.clusterreview.eligibility.Explainer;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.ServerEngine;
import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.jobs.JobKind;
import org.clusterreview.jobs.JobRun;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.springframework.stereotype.Component;

/** Reckons a proposal. It may begin again: the same question has the same answer. */
@Component
class ProposalJob implements JobKind {

    static final String KEY = "assignment";

    /** What is being done; nobody knows beforehand how long each takes. */
    enum Phase {
        SOLVE,
        EXPLAIN;

        String code() {
            return "assignment.phase." + name();
        }
    }

    private final ProposalRuns runs;
    private final ServerEngine engines;
    private final Explainer explainer;

    ProposalJob(ProposalRuns runs, ServerEngine engines, Explainer explainer) {
        this.runs = runs;
        this.engines = engines;
        this.explainer = explainer;
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
    public String run(JobRun run) throws Exception {
        UUID id = UUID.fromString(run.argument());
        Optional<Question> question = runs.question(run.viewer(), id);
        if (question.isPresent()) {
            AtomicReference<Phase> phase = new AtomicReference<>(Phase.SOLVE);
            Optional<Answer> answer = Watched.run(() -> answer(question.get(), phase), () -> {
                run.progress(0, 0, phase.get().code());
                return runs.isWanted(id);
            });
            answer.ifPresent(found -> runs.keep(run.viewer(), id, found));
        }
        return "";
    }

    private Answer answer(Question question, AtomicReference<Phase> phase) {
        long begun = System.nanoTime();
        AssignmentEngine engine = engines.exact();
        BestPanels.Answer best = BestPanels.of(
                question.spec().rules(),
                question.spec().panels(),
                question.pool().experts(),
                new FieldFit(question.fit()),
                question.basis().seed(),
                engine);
        phase.set(Phase.EXPLAIN);
        Explanation why = explainer.explain(
                new VacantPanels(
                        question.spec().rules(),
                        question.spec().panels(),
                        question.pool().experts()),
                best.found());
        return new Answer(
                best.found().status(),
                best.panels(),
                best.found().total(),
                best.found().bound(),
                why.shortages(),
                why.relaxations().stream()
                        .map(one -> new Answer.Relaxed(one.rule(), one.gain(), one.missing()))
                        .toList(),
                engine.name(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
}
