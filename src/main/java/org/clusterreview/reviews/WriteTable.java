package org.clusterreview.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Sight;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.Undertakings;
import org.clusterreview.conflicts.Undertakings.Undertaken;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.SheetScorer;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/**
 * Lays out what a transaction has to know of the sheets that it has locked: who may write, what stands there, how it is summed
 * up. All of it is read in that transaction, for all requests at once.
 */
@Component
class WriteTable {

    private final SheetReader reader;
    private final SheetScorers scorers;
    private final MarkStore marks;
    private final AsideStore asides;
    private final Visibility visibility;
    private final Undertakings undertakings;

    WriteTable(
            SheetReader reader,
            SheetScorers scorers,
            MarkStore marks,
            AsideStore asides,
            Visibility visibility,
            Undertakings undertakings) {
        this.reader = reader;
        this.scorers = scorers;
        this.marks = marks;
        this.asides = asides;
        this.visibility = visibility;
        this.undertakings = undertakings;
    }

    /** @param sheets those of the requests that are locked, by id */
    Laid lay(List<MarkRequest> requests, Map<SheetId, Sheet> sheets) {
        List<MarkRequest> known = new ArrayList<>();
        List<Sight> sights = new ArrayList<>();
        Set<Undertaken> needed = new HashSet<>();
        for (MarkRequest request : requests) {
            Sheet sheet = sheets.get(request.sheet());
            if (sheet != null) {
                known.add(request);
                sights.add(request.sight(sheet));
                needed.add(undertaken(request.viewer(), sheet));
            }
        }
        Set<UUID> ids = sheets.keySet().stream().map(SheetId::value).collect(Collectors.toSet());
        boolean withAsides = mutations(known).anyMatch(one -> Aside.isKey(one.indicator()));
        return new Laid(
                sheets,
                visibility.hidden(sights),
                undertakings.lacking(needed),
                marks.of(ids),
                withAsides ? asides.of(ids) : Map.of(),
                marks.applied(mutations(known).map(Mutation::id).collect(Collectors.toSet())),
                scorers.versions(
                        sheets.values().stream().map(Sheet::application).collect(Collectors.toSet())));
    }

    private static Stream<Mutation> mutations(List<MarkRequest> requests) {
        return requests.stream().flatMap(one -> one.mutations().stream());
    }

    private static Undertaken undertaken(Viewer viewer, Sheet sheet) {
        return new Undertaken(viewer.expertRecords(), sheet.track(), sheet.application());
    }

    /** What lies on the table, with what was applied since. */
    final class Laid {

        private final Map<SheetId, Sheet> sheets;
        private final Set<Sight> hidden;
        private final Map<Undertaken, Violation> lacking;
        private final Map<SheetId, Standing> standing = new HashMap<>();
        private final Map<UUID, Standing.Applied> applied;
        private final Map<ApplicationId, Long> factVersions;
        private final Map<TrackId, Track> tracks = new HashMap<>();
        private final Map<RoundId, Round> rounds = new HashMap<>();

        private Laid(
                Map<SheetId, Sheet> sheets,
                Set<Sight> hidden,
                Map<Undertaken, Violation> lacking,
                Map<SheetId, Map<String, SavedMark>> marks,
                Map<SheetId, Map<String, SavedMark>> asides,
                Map<UUID, Standing.Applied> applied,
                Map<ApplicationId, Long> factVersions) {
            this.sheets = sheets;
            this.hidden = hidden;
            this.lacking = lacking;
            this.applied = new HashMap<>(applied);
            this.factVersions = factVersions;
            sheets.keySet()
                    .forEach(id -> standing.put(
                            id,
                            new Standing(
                                    marks.getOrDefault(id, Map.of()),
                                    asides.getOrDefault(id, Map.of()),
                                    this.applied)));
        }

        /** The sheet of a request if it is its viewer's and nothing keeps it from him or her. */
        Optional<Sheet> own(MarkRequest request) {
            return Optional.ofNullable(sheets.get(request.sheet()))
                    .filter(sheet -> request.viewer().isSystem()
                            || (request.viewer().isExpert(sheet.expert().value())
                                    && !hidden.contains(request.sight(sheet))));
        }

        /** A batch to be applied to what stands on its sheet now. */
        BatchRun run(MarkRequest request, Sheet sheet, Instant now) {
            Viewer viewer = request.viewer();
            return new BatchRun(
                    sheet,
                    model(viewer, sheet),
                    scorer(viewer, sheet)::check,
                    closed(viewer, sheet),
                    Optional.ofNullable(standing.get(request.sheet()))
                            .orElseThrow()
                            .copy(request.mutations()),
                    new BatchRun.Writer(viewer.actor(), request.device(), now, MarkSource.EXPERT));
        }

        private ScoringModel model(Viewer viewer, Sheet sheet) {
            return reader.model(viewer, sheet.track());
        }

        private SheetScorer scorer(Viewer viewer, Sheet sheet) {
            return scorers.of(
                    sheet.application(), factVersions.getOrDefault(sheet.application(), 0L), model(viewer, sheet));
        }

        SheetSums sums(Viewer viewer, Sheet sheet, Standing standing) {
            return SheetSums.of(
                    model(viewer, sheet),
                    scorer(viewer, sheet).score(SheetSums.values(standing.marks())),
                    standing.marks());
        }

        private Optional<Violation> closed(Viewer viewer, Sheet sheet) {
            Track track = tracks.computeIfAbsent(sheet.track(), id -> reader.track(viewer, id));
            return reader.closed(
                    sheet,
                    track,
                    () -> Optional.ofNullable(lacking.get(undertaken(viewer, sheet))),
                    () -> rounds.computeIfAbsent(track.round(), id -> reader.round(viewer, track)));
        }

        /** What a batch has made stands from now on, for the batches after it too. */
        void take(SheetId sheet, Standing changed) {
            applied.putAll(changed.applied());
            standing.put(sheet, new Standing(changed.marks(), changed.asides(), applied));
        }
    }
}
