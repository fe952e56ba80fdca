package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.Label;

/**
 * What an issued evaluation says of one cluster for one year. It never changes.
 *
 * @param year that was evaluated
 * @param name of the cluster as it was evaluated
 * @param place in the order of the evaluation; equal where nothing came between equals; empty for whoever sees only a part, since
 *     gaps would tell the places of what is hidden
 * @param grade id of the grade
 * @param consequence {@code support}, {@code none} or {@code rectification}
 * @param exact the score that decided, as a decimal or fraction
 * @param published the score as it is shown
 * @param stages in order; empty where the model has none
 * @param due last day of rectification; empty where nothing has to be put right
 */
public record EvaluationResult(
        UUID id,
        ClusterId cluster,
        int year,
        RoundId round,
        TrackId track,
        ApplicationId application,
        String name,
        Optional<Integer> place,
        String grade,
        Label gradeName,
        String consequence,
        String exact,
        String published,
        List<StageScore> stages,
        String documentNumber,
        LocalDate issuedOn,
        Optional<LocalDate> due) {

    public static final String SUPPORT = "support";
    public static final String RECTIFICATION = "rectification";

    public EvaluationResult {
        stages = List.copyOf(stages);
    }

    EvaluationResult withoutPlace() {
        return new EvaluationResult(
                id,
                cluster,
                year,
                round,
                track,
                application,
                name,
                Optional.empty(),
                grade,
                gradeName,
                consequence,
                exact,
                published,
                stages,
                documentNumber,
                issuedOn,
                due);
    }
}
