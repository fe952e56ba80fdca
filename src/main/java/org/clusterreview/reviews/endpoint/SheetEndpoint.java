package org.clusterreview.reviews.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Texts;
import org.clusterreview.reviews.Device;
import org.clusterreview.reviews.Marks;
import org.clusterreview.reviews.Mutation;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.Presence;
import org.clusterreview.reviews.Saved;
import org.clusterreview.reviews.SavedMark;
import org.clusterreview.reviews.SheetContent;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.endpoint.SheetJson.AcknowledgedJson;
import org.clusterreview.reviews.endpoint.SheetJson.ConflictJson;
import org.clusterreview.reviews.endpoint.SheetJson.CurrentJson;
import org.clusterreview.reviews.endpoint.SheetJson.RefusedJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reading a score sheet and saving its marks; src/docs/api-marks.md describes both. */
@RestController
class SheetEndpoint {

    private final OwnSheets sheets;
    private final Marks marks;
    private final Presence presence;
    private final PrivateAnswers answers;
    private final CurrentViewer current;

    SheetEndpoint(OwnSheets sheets, Marks marks, Presence presence, PrivateAnswers answers, CurrentViewer current) {
        this.sheets = sheets;
        this.marks = marks;
        this.presence = presence;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping("/api/sheets/{id}")
    ResponseEntity<byte[]> read(
            @PathVariable UUID id,
            @RequestHeader(value = "User-Agent", defaultValue = "") String agent,
            Locale locale) {
        Viewer viewer = current.get();
        SheetContent content = sheets.content(viewer, new SheetId(id)).orElseThrow(SheetEndpoint::notOwn);
        presence.seen(viewer, new SheetId(id), Device.of(agent));
        return answers.of(new SheetJsonWriter(content, locale).write(viewer.actor()));
    }

    @GetMapping("/api/sheets/{id}/history")
    ResponseEntity<byte[]> history(@PathVariable UUID id) {
        Viewer viewer = current.get();
        SheetId sheet = new SheetId(id);
        if (sheets.find(viewer, sheet).isEmpty()) {
            throw notOwn();
        }
        return answers.of(sheets.history(viewer, sheet).stream()
                .map(SheetJson.PastMark::of)
                .toList());
    }

    static AccessDeniedException notOwn() {
        return new AccessDeniedException("no sheet of this expert");
    }

    @PostMapping("/api/marks")
    ResponseEntity<SheetJson.Answer> save(
            @RequestBody SheetJson.Batch batch,
            @RequestHeader(value = "User-Agent", defaultValue = "") String agent,
            Locale locale) {
        Viewer viewer = current.get();
        if (!isSound(batch)) {
            return ResponseEntity.badRequest().build();
        }
        if (!viewer.actor().equals(batch.account())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        List<Mutation> mutations =
                batch.mutations().stream().map(SheetJson.Change::toMutation).toList();
        SheetId sheet = new SheetId(batch.sheet());
        String device = Device.of(agent);
        Saved saved = marks.apply(viewer, sheet, device, mutations);
        presence.seen(viewer, sheet, device);
        return ResponseEntity.ok(answer(saved, Texts.in(locale)));
    }

    /** The parser leaves out what a request does not hold. */
    private static boolean isSound(SheetJson.Batch batch) {
        return batch.sheet() != null
                && batch.account() != null
                && batch.mutations() != null
                && batch.mutations().size() <= Marks.BATCH
                && batch.mutations().stream()
                        .allMatch(
                                change -> Objects.nonNull(change) && change.id() != null && change.indicator() != null);
    }

    private static SheetJson.Answer answer(Saved saved, Texts texts) {
        return new SheetJson.Answer(
                SheetJson.instant(saved.at()),
                saved.acknowledged().stream()
                        .map(one -> new AcknowledgedJson(one.id(), one.indicator(), one.version()))
                        .toList(),
                saved.refused().stream()
                        .map(one -> new RefusedJson(
                                one.id(), one.indicator(), one.reason().code(), texts.get(one.reason())))
                        .toList(),
                saved.conflicts().stream()
                        .map(one -> new ConflictJson(one.id(), one.indicator(), current(one.current())))
                        .toList(),
                saved.sums().total().toPlainString(),
                SheetJson.texts(saved.sums().subtotals()),
                saved.sums().missing());
    }

    private static CurrentJson current(SavedMark mark) {
        return new CurrentJson(
                SheetJson.value(mark),
                SheetJson.isNotApplicable(mark),
                mark.comment(),
                mark.version(),
                SheetJson.instant(mark.savedAt()),
                mark.device());
    }
}
