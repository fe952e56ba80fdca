package org.clusterreview.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;

/**
 * A list of a track. Its entries never change: a manual change makes the next revision.
 *
 * @param revision from 1 in its track; a later one supersedes it
 * @param draft what it was formed from, with its entries
 * @param sha256 of all that, in canonical form; empty where the viewer may not see all
 * @param formedBy account id
 * @param frozenAt since when the next step may build on it
 * @param stale what has changed since it was formed
 */
public record RecognitionList(
        ListId id,
        TrackId track,
        int revision,
        ListDraft draft,
        String sha256,
        Instant formedAt,
        String formedBy,
        Optional<Instant> frozenAt,
        Optional<Instant> supersededAt,
        Set<Staleness> stale) {

    /** Why a list no longer answers to what it was formed from. */
    public enum Staleness {
        /** Another result is in force. */
        RESULT,
        /** Other clusters take up room under the quotas. */
        REGISTRY,

        /** A lot between equals of several groups was drawn since. */
        LOT,

        /** More or fewer may be listed. */
        PLACES
    }

    public RecognitionList {
        stale = Set.copyOf(stale);
    }

    public List<ListEntry> entries() {
        return draft.entries();
    }

    public List<ListEntry> with(ListDecision decision) {
        return entries().stream().filter(e -> e.decision() == decision).toList();
    }

    public boolean isFrozen() {
        return frozenAt.isPresent();
    }

    /** On how many applications another revision says something else: another decision, another grade, or nothing. */
    public int changesSince(RecognitionList other) {
        Map<ApplicationId, List<Object>> now = decisions();
        Map<ApplicationId, List<Object>> then = other.decisions();
        return (int) Stream.concat(now.keySet().stream(), then.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(now.get(id), then.get(id)))
                .count();
    }

    private Map<ApplicationId, List<Object>> decisions() {
        return entries().stream()
                .collect(Collectors.toMap(ListEntry::application, entry -> List.of(entry.decision(), entry.grade())));
    }

    /** As it is shown to who sees only a part of it. */
    RecognitionList part(ListDraft seen, Set<Staleness> reasons) {
        return new RecognitionList(id, track, revision, seen, "", formedAt, formedBy, frozenAt, supersededAt, reasons);
    }

    RecognitionList with(ListDraft other, Set<Staleness> reasons) {
        return new RecognitionList(
                id, track, revision, other, sha256, formedAt, formedBy, frozenAt, supersededAt, reasons);
    }
}
