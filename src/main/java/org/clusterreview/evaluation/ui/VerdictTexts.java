package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What follows for a cluster, in words. */
final class VerdictTexts {

    private VerdictTexts() {}

    static StateBadge badge(Component speaker, Verdict verdict) {
        Tone tone = switch (verdict.kind()) {
            case FINE -> Tone.OK;
            case WATCH -> Tone.WARN;
            case REMOVE -> Tone.BLOCK;
        };
        return new StateBadge(
                tone,
                speaker.getTranslation("evaluation.verdict." + verdict.kind().name()));
    }

    static List<String> reasons(Component speaker, Verdict verdict) {
        return verdict.reasons().stream().map(reason -> reason(speaker, reason)).toList();
    }

    private static String reason(Component speaker, Verdict.Reason reason) {
        return switch (reason) {
            case Verdict.Failed failed ->
                speaker.getTranslation(
                        "evaluation.reason.failed",
                        failed.article(),
                        years(failed.years()),
                        failed.years().size(),
                        failed.needed());
            case Verdict.BrokenByGap gap ->
                speaker.getTranslation("evaluation.reason.broken-by-gap", years(gap.missing()));
            case Verdict.GapPassedOver gap ->
                speaker.getTranslation("evaluation.reason.gap-passed-over", years(gap.missing()));
            case Verdict.Recovered recovered ->
                speaker.getTranslation("evaluation.reason.recovered", String.valueOf(recovered.year()));
            case Verdict.LevelExempt exempt ->
                speaker.getTranslation("evaluation.reason.level-exempt", exempt.article());
            case Verdict.Ban ban ->
                speaker.getTranslation(ban.carried() ? "evaluation.reason.ban.carried" : "evaluation.reason.ban.none");
        };
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
