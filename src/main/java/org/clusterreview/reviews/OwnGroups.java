package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.OwnSeat;
import org.clusterreview.panels.OwnSeats;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's own sheets of a group, side by side, before they are submitted and after. */
@Service
@Transactional(readOnly = true)
public class OwnGroups {

    private final OwnSeats seats;
    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final SubmissionStore submissions;
    private final SheetReader reader;
    private final OwnRows rows;
    private final TrackReviewing reviewing;
    private final SubmitWays ways;
    private final OwnDeclarations declarations;
    private final Visibility visibility;

    OwnGroups(
            OwnSeats seats,
            ScoreSheetRepository sheets,
            MarkStore marks,
            SubmissionStore submissions,
            SheetReader reader,
            OwnRows rows,
            TrackReviewing reviewing,
            SubmitWays ways,
            OwnDeclarations declarations,
            Visibility visibility) {
        this.seats = seats;
        this.sheets = sheets;
        this.marks = marks;
        this.submissions = submissions;
        this.reader = reader;
        this.rows = rows;
        this.reviewing = reviewing;
        this.ways = ways;
        this.declarations = declarations;
        this.visibility = visibility;
    }

    /** The group in which one of the expert's own sheets stands. */
    @ForExperts
    public Optional<GroupId> of(Viewer viewer, SheetId id) {
        return sheets.findById(id.value())
                .filter(sheet -> viewer.isExpert(sheet.expert())
                        && !visibility.of(viewer).hides(sheet.application()))
                .flatMap(sheet -> seats.of(viewer).stream()
                        .filter(seat -> seat.seat().value().equals(sheet.seat()))
                        .map(OwnSeat::group)
                        .findFirst());
    }

    /** Empty for a group in which the expert has no seat, or nothing to mark. */
    @ForExperts
    public Optional<GroupSummary> summary(Viewer viewer, GroupId group) {
        return seats.of(viewer).stream()
                .filter(seat -> seat.group().equals(group))
                .findFirst()
                .flatMap(seat -> summary(viewer, seat));
    }

    /** All that the parts of a summary are made of, read at once. */
    private record Known(
            Track track,
            Round round,
            ScoringModel model,
            String modelHash,
            Map<SheetId, Map<String, SavedMark>> marks,
            Map<ApplicationId, List<Figure>> figures,
            Map<ApplicationId, String> names,
            Map<ApplicationId, Violation> obstacles) {}

    private Optional<GroupSummary> summary(Viewer viewer, OwnSeat seat) {
        List<Sheet> own = rows.ordered(viewer, seat, reviewing.of(viewer, seat.track()), rows.all(viewer));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Known known = known(viewer, seat, own);
        return Optional.of(new GroupSummary(
                seat.group(),
                seat.groupName(),
                known.round().name(),
                seat.track(),
                known.round().scoringDeadline(),
                known.model(),
                ways.of(viewer, seat.track()),
                Maxima.of(known.model()).total(),
                IntStream.range(0, own.size())
                        .mapToObj(i -> part(known, own.get(i), i + 1))
                        .toList()));
    }

    private Known known(Viewer viewer, OwnSeat seat, List<Sheet> own) {
        List<ApplicationId> ids = own.stream().map(Sheet::application).toList();
        Track track = reader.track(viewer, seat.track());
        return new Known(
                track,
                reader.round(viewer, track),
                reader.model(viewer, track.id()),
                reader.modelSha256(viewer, track.id()),
                marks.of(own.stream().map(sheet -> sheet.id().value()).toList()),
                reader.figures(viewer, ids),
                reader.namesOf(viewer, ids),
                declarations.obstacles(viewer, track, ids));
    }

    private GroupSummary.Part part(Known known, Sheet sheet, int position) {
        ScoringModel model = known.model();
        Map<String, SavedMark> saved = known.marks().getOrDefault(sheet.id(), Map.of());
        Map<String, MarkValue> values = values(saved);
        List<Figure> figures = known.figures().getOrDefault(sheet.application(), List.of());
        return new GroupSummary.Part(
                sheet,
                known.names().getOrDefault(sheet.application(), ""),
                position,
                values,
                SheetSums.of(model, SheetScore.of(model, SheetSums.values(saved), figures), saved)
                        .total(),
                SheetSums.gaps(model, saved),
                reader.closed(
                        sheet,
                        known.track(),
                        () -> Optional.ofNullable(known.obstacles().get(sheet.application())),
                        known::round),
                SheetForm.sha256(sheet, known.modelHash(), saved),
                sheet.state() == SheetState.SUBMITTED ? List.of() : changes(sheet, model, values));
    }

    private List<GroupSummary.MarkChange> changes(Sheet sheet, ScoringModel model, Map<String, MarkValue> now) {
        return sheet.submittedAt()
                .map(at -> submissions
                        .at(sheet.id(), at)
                        .map(submission -> submissions.marks(submission, sheet.id()))
                        .orElseGet(() -> values(marks.asOf(sheet.id(), at))))
                .map(before -> model.onSheet().stream()
                        .filter(indicator -> !Optional.ofNullable(before.get(indicator.id()))
                                .equals(Optional.ofNullable(now.get(indicator.id()))))
                        .map(indicator -> change(indicator, before, now))
                        .toList())
                .orElse(List.of());
    }

    private static GroupSummary.MarkChange change(
            Indicator indicator, Map<String, MarkValue> before, Map<String, MarkValue> now) {
        return new GroupSummary.MarkChange(
                indicator.id(),
                indicator.name(),
                Optional.ofNullable(before.get(indicator.id())),
                Optional.ofNullable(now.get(indicator.id())));
    }

    private static Map<String, MarkValue> values(Map<String, SavedMark> saved) {
        return saved.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, mark -> mark.getValue().value()));
    }
}
