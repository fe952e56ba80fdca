package org.clusterreview.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.demo.generator.DemoApplication;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.demo.generator.DemoExpert;
import org.clusterreview.demo.generator.DemoMarks;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.reviews.Chosen;
import org.clusterreview.reviews.Confirmation;
import org.clusterreview.reviews.Marks;
import org.clusterreview.reviews.Mutation;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.Saved;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.springframework.stereotype.Component;

/** The experts mark and hand in: by the one way on which marks are written, each for himself or herself. */
@Component
class DemoScoring {

    /**
     * How many hundredths of the whole time each seat takes for its part: the first is in the midst of it, the next three are
     * done early, the last one has not begun. Two thirds of all are in when the clock stands at 100.
     */
    private static final List<Integer> PACE = List.of(150, 60, 70, 80, 150, 300, 1_000);

    private static final BigDecimal LOW = new BigDecimal("0.6");

    private final Sheets sheets;
    private final OwnSheets own;
    private final Marks marks;
    private final Groups groups;
    private final Applications applications;
    private final Tracks tracks;
    private final Models models;
    private final OwnDeclarations declarations;
    private final Pledges pledges;
    private final DemoPeople people;

    DemoScoring(
            Sheets sheets,
            OwnSheets own,
            Marks marks,
            Groups groups,
            Applications applications,
            Tracks tracks,
            Models models,
            OwnDeclarations declarations,
            Pledges pledges,
            DemoPeople people) {
        this.sheets = sheets;
        this.own = own;
        this.marks = marks;
        this.groups = groups;
        this.applications = applications;
        this.tracks = tracks;
        this.models = models;
        this.declarations = declarations;
        this.pledges = pledges;
        this.people = people;
    }

    /** What an expert will do with one sheet. */
    private record Work(Sheet sheet, String application, long moment) {}

    /** What the marks of a track are drawn from. */
    private record Draw(
            DemoData data,
            Map<String, DemoApplication> applications,
            Map<String, DemoExpert> experts,
            List<Indicator> indicators) {}

    /** All sheets of a track. */
    int finish(TrackId track, DemoData data, List<DemoApplication> of, IntFunction<Instant> when) {
        List<Work> work = work(track);
        return mark(track, data, of, work, work.size(), when);
    }

    /** The two thirds that are done first; of the next ones some marks are saved. */
    int twoThirds(TrackId track, DemoData data, List<DemoApplication> of, IntFunction<Instant> when) {
        List<Work> work = work(track);
        return mark(track, data, of, work, Math.ceilDiv(work.size() * 2, 3), when);
    }

    private List<Work> work(TrackId track) {
        return people.as(DemoPeople.ORGANISER, viewer -> {
            Map<ApplicationId, Integer> places = new HashMap<>();
            for (Group group : groups.ofTrack(viewer, track)) {
                List<ApplicationId> members = group.applications();
                members.forEach(id -> places.put(id, 1_000 * (members.indexOf(id) + 1) / members.size()));
            }
            Map<ApplicationId, String> names = new HashMap<>();
            for (Application application : applications.ofTrack(viewer, track)) {
                names.put(application.id(), application.name());
            }
            return sheets.ofTrack(viewer, track).stream()
                    .map(progress -> progress.sheet())
                    .filter(sheet -> sheet.state() == SheetState.OPEN)
                    .map(sheet -> new Work(
                            sheet,
                            Objects.requireNonNull(names.get(sheet.application())),
                            (long) places.getOrDefault(sheet.application(), 0)
                                    * PACE.get((sheet.seat() - 1) % PACE.size())))
                    .sorted(Comparator.comparingLong(Work::moment)
                            .thenComparing(Work::application)
                            .thenComparing(one -> one.sheet().seat()))
                    .toList();
        });
    }

    private int mark(
            TrackId track,
            DemoData data,
            List<DemoApplication> of,
            List<Work> work,
            int whole,
            IntFunction<Instant> when) {
        Draw draw = people.as(DemoPeople.ORGANISER, viewer -> draw(viewer, track, data, of));
        int begun = Math.min(work.size(), whole + PACE.size());
        Map<ExpertId, List<Work>> byExpert = new LinkedHashMap<>();
        for (Work one : work.subList(0, begun)) {
            byExpert.computeIfAbsent(one.sheet().expert(), id -> new ArrayList<>())
                    .add(one);
        }
        List<Work> handedIn = work.subList(0, whole);
        int done = 0;
        for (Map.Entry<ExpertId, List<Work>> expert : byExpert.entrySet()) {
            int percent = 100 * ++done / byExpert.size();
            people.as(expert.getKey(), when.apply(percent), viewer -> {
                declare(viewer, track);
                List<Work> theirs = expert.getValue();
                theirs.forEach(one -> mark(viewer, one, draw, handedIn.contains(one)));
                submit(viewer, theirs.stream().filter(handedIn::contains).toList());
                return viewer;
            });
        }
        return whole;
    }

    /** Signs the pledge and declares to have no conflict with what is left to the expert. */
    private void declare(Viewer viewer, TrackId track) {
        for (DeclarationTask task : declarations.of(viewer)) {
            if (task.track().equals(track)) {
                pledges.sign(viewer, track, pledges.text(viewer, track), viewer.name())
                        .orThrow();
                task.items()
                        .forEach(item -> declarations
                                .declare(viewer, item.application(), OwnDeclaration.Answer.NONE, "")
                                .orThrow());
            }
        }
    }

    private Draw draw(Viewer viewer, TrackId track, DemoData data, List<DemoApplication> of) {
        Map<String, DemoApplication> byName = new HashMap<>();
        of.forEach(application -> byName.put(application.row().cluster(), application));
        Map<String, DemoExpert> experts = new HashMap<>();
        data.experts().forEach(expert -> experts.put(expert.row().name(), expert));
        return new Draw(
                data,
                byName,
                experts,
                models.of(tracks.model(viewer, track).rule()).markedByExperts());
    }

    private void mark(Viewer viewer, Work work, Draw draw, boolean handIn) {
        List<Indicator> wanted = handIn
                ? draw.indicators()
                : draw.indicators().subList(0, draw.indicators().size() / 2);
        List<Mutation> mutations = wanted.stream()
                .map(indicator -> mutation(work, draw, indicator))
                .toList();
        Saved saved = marks.apply(viewer, work.sheet().id(), "demonstration", mutations);
        if (saved.acknowledged().size() != mutations.size()) {
            throw new IllegalStateException("marks were not taken: " + saved);
        }
    }

    private void submit(Viewer viewer, List<Work> done) {
        if (!done.isEmpty()) {
            List<Chosen> chosen = done.stream()
                    .map(one -> own.asItStands(viewer, one.sheet().id()).orElseThrow())
                    .toList();
            own.submit(viewer, chosen, new Confirmation.BySignature(DemoSignature.of(viewer.name())), "")
                    .orThrow();
        }
    }

    private static Mutation mutation(Work work, Draw draw, Indicator indicator) {
        Scoring.ByExpert scoring = (Scoring.ByExpert) indicator.scoring();
        BigDecimal max = scoring.scale().max();
        BigDecimal mark = DemoMarks.mark(
                draw.data().seed(),
                Objects.requireNonNull(draw.applications().get(work.application())),
                Objects.requireNonNull(draw.experts().get(work.sheet().expertName())),
                indicator.id(),
                max,
                Objects.requireNonNull(scoring.scale().step()));
        String comment =
                mark.compareTo(max.multiply(LOW)) < 0 ? "材料依据不足，建议补充佐证。" : mark.compareTo(max) == 0 ? "依据充分，成效突出。" : "";
        return new Mutation(UUID.randomUUID(), indicator.id(), mark.toPlainString(), false, comment, 0);
    }
}
