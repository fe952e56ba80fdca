package org.clusterreview.appraisals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.appraisals.AppraisalStore.Kept;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Reads who took part in a track and what was said of them. */
@Component
class AppraisalReader {

    private final ExpertPool pool;
    private final PartReader parts;
    private final AppraisalStore store;

    AppraisalReader(ExpertPool pool, PartReader parts, AppraisalStore store) {
        this.pool = pool;
        this.parts = parts;
        this.store = store;
    }

    /** The expert, if he or she took part. */
    Optional<AppraisedExpert> find(Viewer viewer, Track track, ExpertId expert) {
        return of(viewer, track).experts().stream()
                .filter(one -> one.expert().equals(expert))
                .findFirst();
    }

    /** Everybody who took part, with what was said of them. */
    TrackAppraisals of(Viewer viewer, Track track) {
        PartReader.Parts taken = parts.of(viewer, track);
        Map<ExpertId, List<Appraisal>> said = said(viewer, track);
        return new TrackAppraisals(
                taken.experts().stream()
                        .map(one -> new AppraisedExpert(
                                one.expert(),
                                one.name(),
                                one.employer(),
                                one.groups(),
                                one.part(),
                                said.getOrDefault(one.expert(), List.of())))
                        .toList(),
                taken.partial());
    }

    /** By the record that stands for the person now, whichever it was said of. */
    private Map<ExpertId, List<Appraisal>> said(Viewer viewer, Track track) {
        List<Appraisal> all =
                store.ofTrack(track.id()).stream().map(Kept::appraisal).toList();
        Map<ExpertId, Expert> people =
                pool.all(viewer, all.stream().map(Appraisal::expert).distinct().toList());
        Map<ExpertId, List<Appraisal>> said = new HashMap<>();
        all.forEach(one -> said.computeIfAbsent(
                        Optional.ofNullable(people.get(one.expert()))
                                .map(Expert::id)
                                .orElse(one.expert()),
                        id -> new ArrayList<>())
                .add(one));
        return said;
    }
}
