package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;

/** What may tie an expert to organisations and people. */
public record ExpertTie(
        ExpertId id, String name, Optional<String> cityCode, List<Engagement> engagements, List<Relation> relations) {}
