package org.clusterreview.workshop;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.scoring.VersionedId;

/** What happens to drafts of models. */
public final class WorkshopEvents {

    private WorkshopEvents() {}

    /** Of no round: the catalogue serves all of them. */
    interface OfNoRound extends DomainEvent {

        @Override
        default Optional<UUID> round() {
            return Optional.empty();
        }
    }

    /** @param source the version it begins from; empty text where it begins empty */
    public record DraftBegun(UUID draft, String source) implements OfNoRound {

        @Override
        public String type() {
            return "model-draft-begun";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("draft", draft, "source", source);
        }
    }

    /** @param sha256 of the text as it was saved */
    public record DraftSaved(UUID draft, String sha256) implements OfNoRound {

        @Override
        public String type() {
            return "model-draft-saved";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("draft", draft, "sha256", sha256);
        }
    }

    public record DraftPublished(UUID draft, VersionedId model, String sha256) implements OfNoRound {

        @Override
        public String type() {
            return "model-draft-published";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("draft", draft, "model", model, "sha256", sha256);
        }
    }

    public record DraftDiscarded(UUID draft, String reason) implements OfNoRound {

        @Override
        public String type() {
            return "model-draft-discarded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("draft", draft, "reason", reason);
        }
    }
}
