package org.clusterreview.applications;

import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.TrackId;

/**
 * What a file of the data platform would change, before anything is saved.
 *
 * @param differences every value of the file that belongs to an application of the track, in the order of the file
 * @param skipped what the file calls the clusters that are not in the track; an application that is hidden from the viewer is
 *     not in it for him or her
 * @param faults all of them; while there is one, nothing can be saved
 * @param basis hash of what the track held; if that has changed since, the file must be looked at again
 */
public record FigurePreview(
        TrackId track,
        UploadedForm form,
        List<FigureDifference> differences,
        List<String> skipped,
        List<Fault> faults,
        String basis) {

    public FigurePreview {
        differences = List.copyOf(differences);
        skipped = List.copyOf(skipped);
        faults = List.copyOf(faults);
    }

    /** Whether it can be confirmed. */
    public boolean isClean() {
        return faults.isEmpty() && !differences.isEmpty();
    }

    /** What is to be recorded: all but what the platform has said before. */
    public List<FigureDifference> news() {
        return differences.stream()
                .filter(difference -> difference.effect() != FigureDifference.Effect.UNCHANGED)
                .toList();
    }
}
