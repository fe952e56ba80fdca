package org.clusterreview.panels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.rounds.TrackId;

/** What happens to groups and panels. */
public final class PanelEvents {

    private PanelEvents() {}

    private interface OfRound extends DomainEvent {

        UUID inRound();

        @Override
        default Optional<UUID> round() {
            return Optional.of(inRound());
        }
    }

    /** A group was made, renamed or given other applications. */
    public record GroupChanged(UUID inRound, UUID track, UUID group, String name, List<UUID> applications)
            implements OfRound {

        public GroupChanged {
            applications = List.copyOf(applications);
        }

        @Override
        public String type() {
            return "group-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "group", group, "name", name, "applications", applications);
        }
    }

    public record GroupRemoved(UUID inRound, UUID track, UUID group) implements OfRound {

        @Override
        public String type() {
            return "group-removed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "group", group);
        }
    }

    /**
     * A panel was opened, resized, or given other seats.
     *
     * @param by for those who follow in the same transaction; no fact of its own
     */
    public record PanelChanged(UUID inRound, TrackId track, Panel panel, String change, String reason, Viewer by)
            implements OfRound {

        @Override
        public String type() {
            return "panel-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "panel", panel.id().value(),
                    "group", panel.group().value(),
                    "size", panel.size(),
                    "change", change,
                    "reason", reason,
                    "seats",
                            panel.activeSeats().stream()
                                    .map(seat -> Map.of(
                                            "number", seat.number(),
                                            "expert", seat.expert().value(),
                                            "chair", seat.chair()))
                                    .toList());
        }
    }

    /** Reserves of a panel were put on the list, took a seat, were passed over, or taken off the list. */
    public record ReservesChanged(
            UUID inRound, UUID group, UUID panel, String change, List<UUID> experts, String reason) implements OfRound {

        public ReservesChanged {
            experts = List.copyOf(experts);
        }

        @Override
        public String type() {
            return "reserves-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("group", group, "panel", panel, "change", change, "experts", experts, "reason", reason);
        }
    }

    /** Accounts were opened for experts of a panel. */
    public record ExpertAccountsOpened(UUID inRound, UUID panel, List<UUID> experts) implements OfRound {

        public ExpertAccountsOpened {
            experts = List.copyOf(experts);
        }

        @Override
        public String type() {
            return "expert-accounts-opened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("panel", panel, "experts", experts);
        }
    }
}
