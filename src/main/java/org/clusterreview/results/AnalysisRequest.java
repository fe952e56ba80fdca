package org.clusterreview.results;

import java.util.Map;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.panels.GroupId;
import org.clusterreview.rounds.TrackId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which group is to be analysed, and as what.
 *
 * @param basis which ranking of the track
 * @param places how many places the group is looked at with, at least 1: an assumption, since quotas decide over all groups
 */
public record AnalysisRequest(TrackId track, GroupId group, Basis basis, int places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the ranking is made of. */
    public enum Basis {
        /** What was frozen last. */
        FROZEN,
        /** The present data. */
        PRESENT
    }

    public AnalysisRequest {
        if (places < 1) {
            throw new IllegalArgumentException("places " + places);
        }
    }

    String canonical() {
        return CanonicalJson.of(
                Map.of("track", track.toString(), "group", group.toString(), "basis", basis.name(), "places", places));
    }

    /** @throws RuntimeException for a text that {@link #canonical()} has not written */
    static AnalysisRequest read(String canonical) {
        JsonNode root = JSON.readTree(canonical);
        return new AnalysisRequest(
                TrackId.of(root.get("track").asString()),
                GroupId.of(root.get("group").asString()),
                Basis.valueOf(root.get("basis").asString()),
                root.get("places").asInt());
    }
}
