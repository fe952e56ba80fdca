package org.clusterreview.reviews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints empty score sheets, for a place without a network or a device that fails. */
@Service
@Transactional
public class PaperPrints {

    private final Papers papers;
    private final SheetReader reader;
    private final Groups groups;
    private final PaperSheetDocument kind;
    private final Documents documents;

    PaperPrints(Papers papers, SheetReader reader, Groups groups, PaperSheetDocument kind, Documents documents) {
        this.papers = papers;
        this.reader = reader;
        this.groups = groups;
        this.kind = kind;
        this.documents = documents;
    }

    /** The sheet of one expert and application; marks that stand on it are not printed. */
    @ForStaff
    public Outcome<IssuedDocument> sheet(Viewer viewer, TrackId track, SheetId id) {
        List<PaperItem> wanted = papers.ofTrack(viewer, track).stream()
                .filter(item -> item.sheet().id().equals(id))
                .toList();
        return wanted.isEmpty()
                ? Outcome.refused(Violation.of("sheet.unknown"))
                : issue(viewer, track, wanted, wanted.getFirst().code());
    }

    /** Those of all experts and applications of a group, also of shadows beside it. */
    @ForStaff
    public Outcome<IssuedDocument> group(Viewer viewer, TrackId track, GroupId group) {
        List<PaperItem> wanted = papers.ofTrack(viewer, track).stream()
                .filter(item -> item.group().equals(group))
                .toList();
        return wanted.isEmpty()
                ? Outcome.refused(Violation.of("paper.print.nothing"))
                : issue(viewer, track, wanted, nameOf(viewer, track, group));
    }

    private String nameOf(Viewer viewer, TrackId track, GroupId id) {
        return groups.ofTrack(viewer, track).stream()
                .filter(group -> group.id().equals(id))
                .map(Group::name)
                .findFirst()
                .orElse("");
    }

    private Outcome<IssuedDocument> issue(Viewer viewer, TrackId id, List<PaperItem> items, String name) {
        Track track = reader.track(viewer, id);
        Round round = reader.round(viewer, track);
        ScoringModel model = reader.model(viewer, id);
        PaperSheetInput input = new PaperSheetInput(model);
        Map<ApplicationId, SheetScore> empty = unmarked(viewer, model, items);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", "评分表-" + track.name() + "-" + name);
        content.put("round", round.name());
        content.put("track", track.name());
        content.put("demonstration", round.demonstration());
        content.put("model", model.name() + " " + model.version());
        content.put("modelSha256", reader.modelSha256(viewer, id));
        content.put("notice", Optional.ofNullable(model.notice()).orElse(""));
        content.put(
                "sheets",
                items.stream()
                        .map(item -> input.sheet(
                                item.sheet(),
                                item.application(),
                                Objects.requireNonNull(empty.get(item.sheet().application()))))
                        .toList());
        return documents.issue(
                viewer, kind, track.round().value(), id.value(), FrozenInput.of(content), DocumentFormat.PDF);
    }

    /** What is computed is the same on the sheets of all experts. */
    private Map<ApplicationId, SheetScore> unmarked(Viewer viewer, ScoringModel model, List<PaperItem> items) {
        Set<ApplicationId> ids =
                items.stream().map(item -> item.sheet().application()).collect(Collectors.toSet());
        Map<ApplicationId, List<Figure>> figures = reader.figures(viewer, ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> SheetScore.of(model, Map.of(), figures.getOrDefault(id, List.of()))));
    }
}
