package org.clusterreview.results;

import java.time.Instant;

/**
 * A ranking that was frozen with all that it was made from. It is recomputed from its frozen input whenever it is read.
 *
 * @param revision from 1 in its track; a later one supersedes it
 * @param inputSha256 of the model, marks, figures, findings and lots in canonical form; empty where the viewer may not see all
 * @param resultSha256 of the ranking with its full trace in canonical form; empty where the viewer may not see all
 * @param reproduced whether input and result are as they were frozen and the recomputation gave the same result
 * @param ranking recomputed; without rows where the input itself was altered, since nothing may be read from it then
 */
public record FrozenResult(
        ResultId id,
        int revision,
        Instant frozenAt,
        String programVersion,
        String inputSha256,
        String resultSha256,
        boolean reproduced,
        Ranking ranking) {

    FrozenResult withoutHashes() {
        return new FrozenResult(id, revision, frozenAt, programVersion, "", "", reproduced, ranking);
    }
}
