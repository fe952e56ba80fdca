package org.clusterreview.reviews.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Texts;
import org.clusterreview.reviews.RehearsalCase;
import org.clusterreview.reviews.Rehearsals;
import org.clusterreview.reviews.SheetContent;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.endpoint.MaterialJson.CellJson;
import org.clusterreview.reviews.endpoint.MaterialJson.FiguresJson;
import org.clusterreview.reviews.endpoint.MaterialJson.FileJson;
import org.clusterreview.reviews.endpoint.MaterialJson.MembersJson;
import org.clusterreview.reviews.endpoint.MaterialJson.RowJson;
import org.clusterreview.reviews.endpoint.MaterialJson.TermJson;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.Figure;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The invented cases of a rehearsal in the form in which own sheets and material are read. There is no address to write to. */
@RestController
class RehearsalEndpoint {

    private final Rehearsals rehearsals;
    private final PrivateAnswers answers;
    private final CurrentViewer current;

    RehearsalEndpoint(Rehearsals rehearsals, PrivateAnswers answers, CurrentViewer current) {
        this.rehearsals = rehearsals;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping("/api/rehearsal/{track}/reviews")
    ResponseEntity<byte[]> reviews(@PathVariable UUID track) {
        Viewer viewer = current.get();
        List<RehearsalCase> cases = rehearsals.of(viewer, new TrackId(track));
        String title = rehearsals.title(viewer, new TrackId(track)).orElseThrow(SheetEndpoint::notOwn);
        List<ReviewsJson.TaskJson> tasks = new ArrayList<>();
        cases.forEach(one -> tasks.add(task(one)));
        return answers.of(new ReviewsJson(
                viewer.actor(),
                viewer.name(),
                List.of(new ReviewsJson.GroupJson(track.toString(), title, title, null, false, tasks))));
    }

    private static ReviewsJson.TaskJson task(RehearsalCase one) {
        SheetContent content = one.content();
        return new ReviewsJson.TaskJson(
                content.sheet().id().toString(),
                one.name(),
                "",
                content.place().position(),
                content.place().of(),
                "not-begun",
                true,
                true,
                0,
                content.missing().size(),
                null,
                List.of());
    }

    @GetMapping("/api/rehearsal/{track}/sheets/{id}")
    ResponseEntity<byte[]> sheet(@PathVariable UUID track, @PathVariable UUID id, Locale locale) {
        return answers.of(new SheetJsonWriter(find(track, id).content(), locale)
                .write(current.get().actor()));
    }

    @GetMapping("/api/rehearsal/{track}/sheets/{id}/material")
    ResponseEntity<byte[]> material(@PathVariable UUID track, @PathVariable UUID id, Locale locale) {
        Texts texts = Texts.in(locale);
        RehearsalCase one = find(track, id);
        int bytes = rehearsals
                .attachment(current.get(), new TrackId(track), new SheetId(id))
                .orElseThrow()
                .length;
        return answers.of(new MaterialJson(
                false,
                one.overview().stream()
                        .map(term -> new TermJson(texts.get(term.key()), term.text()))
                        .toList(),
                figures(one.figures(), locale),
                one.members().stream()
                        .map(members -> new MembersJson(members.role(), members.names()))
                        .toList(),
                List.of(new FileJson(one.attachment().toString(), texts.get("rehearsal.file"), bytes))));
    }

    @GetMapping("/api/rehearsal/{track}/sheets/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID track, @PathVariable UUID id, @PathVariable UUID file) {
        SheetId sheet = new SheetId(id);
        if (!find(track, id).attachment().equals(file)) {
            throw SheetEndpoint.notOwn();
        }
        byte[] content =
                rehearsals.attachment(current.get(), new TrackId(track), sheet).orElseThrow(SheetEndpoint::notOwn);
        ContentDisposition inline = ContentDisposition.inline()
                .filename("rehearsal.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(PrivateAnswers.control(false))
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(content);
    }

    private RehearsalCase find(UUID track, UUID id) {
        return rehearsals.of(current.get(), new TrackId(track)).stream()
                .filter(one -> one.content().sheet().id().value().equals(id))
                .findFirst()
                .orElseThrow(SheetEndpoint::notOwn);
    }

    private static FiguresJson figures(List<Figure> figures, Locale locale) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, Map<Integer, String>> byItem = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Integer year = figure.year();
            if (year != null) {
                years.add(year);
                byItem.computeIfAbsent(figure.item(), item -> new LinkedHashMap<>())
                        .put(year, SheetJson.text(figure.value()));
            }
        }
        List<FigureItem> items = FigureItems.shipped().stream()
                .filter(item -> byItem.containsKey(item.key()))
                .toList();
        return new FiguresJson(
                List.copyOf(years),
                items.stream()
                        .map(item -> new RowJson(
                                item.name(locale),
                                item.unit(),
                                years.stream()
                                        .map(year -> new CellJson(
                                                byItem.getOrDefault(item.key(), Map.of())
                                                        .get(year),
                                                null))
                                        .collect(Collectors.toList())))
                        .toList());
    }
}
