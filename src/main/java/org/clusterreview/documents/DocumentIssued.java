package org.clusterreview.documents;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** A document left the system. */
public record DocumentIssued(IssuedDocument document) implements DomainEvent {

    @Override
    public String type() {
        return "document-issued";
    }

    @Override
    public Optional<UUID> round() {
        return document.round();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "document", document.id(),
                "kind", document.kind(),
                "format", document.format(),
                "inputHash", document.inputHash(),
                "fileHash", document.file().sha256());
    }
}
