package org.clusterreview.reviews.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.reviews.OwnMaterial;
import org.clusterreview.reviews.SheetId;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The material of an expert's own applications, and its files: whole, or in the pieces that a viewer asks for. */
@RestController
class MaterialEndpoint {

    private final OwnMaterial materials;
    private final PrivateAnswers answers;
    private final CurrentViewer current;

    MaterialEndpoint(OwnMaterial materials, PrivateAnswers answers, CurrentViewer current) {
        this.materials = materials;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping("/api/sheets/{id}/material")
    ResponseEntity<byte[]> material(@PathVariable UUID id, Locale locale) {
        return materials
                .of(current.get(), new SheetId(id))
                .map(material -> answers.of(new MaterialJsonWriter(material, locale).write(), material.keep()))
                .orElseThrow(SheetEndpoint::notOwn);
    }

    /**
     * Spring answers requests for ranges of a resource by itself. The browser keeps nothing, whatever the track lets devices keep:
     * its cache outlives the sign-in, and devices keep their own copy under a key.
     */
    @GetMapping("/api/sheets/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        Viewer viewer = current.get();
        SheetId sheet = new SheetId(id);
        StoredFile stored = materials
                .file(viewer, sheet, file)
                .orElseThrow(SheetEndpoint::notOwn)
                .file();
        ContentDisposition inline = ContentDisposition.inline()
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(PrivateAnswers.control(false))
                .eTag("\"" + stored.sha256() + "\"")
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(new FileResource(
                        stored, () -> materials.open(viewer, sheet, file).orElseThrow(SheetEndpoint::notOwn)));
    }
}
