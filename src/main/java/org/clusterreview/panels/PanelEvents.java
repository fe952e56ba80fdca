package org.clusterreview.panels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.RoundEvent;
import org.clusterreview.rounds.TrackId;

/** What happens to groups and panels. */
public final class PanelEvents {

    private PanelEvents() {}

    /** A group was made, renamed or given other applications. */
    public record GroupChanged(UUID inRound, UUID track, UUID group, String name, List<UUID> applications)
            implements RoundEvent {

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

    public record GroupRemoved(UUID inRound, UUID track, UUID group) implements RoundEvent {

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
            implements RoundEvent {

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

    /**
     * An expert was added to score beside a panel without counting, was taken off, or took a seat of it.
     *
     * @param by for those who follow in the same transaction; no fact of its own
     */
    public record ShadowChanged(
            UUID inRound, TrackId track, UUID group, int number, UUID expert, String change, String reason, Viewer by)
            implements RoundEvent {

        @Override
        public String type() {
            return "shadow-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track.value(),
                    "group", group,
                    "number", number,
                    "expert", expert,
                    "change", change,
                    "reason", reason);
        }
    }

    /** Reserves of a panel were put on the list, took a seat, were passed over, or taken off the list. */
    public record ReservesChanged(
            UUID inRound, UUID group, UUID panel, String change, List<UUID> experts, String reason)
            implements RoundEvent {

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

    /**
     * A chair was drawn.
     *
     * @param seed in hexadecimal digits
     * @param seats numbers of those who could preside, ascending; the first number of the seed's stream below their count tells
     *     which of them presides
     */
    public record ChairDrawn(UUID inRound, UUID group, UUID panel, String seed, List<Integer> seats, int drawn)
            implements RoundEvent {

        public ChairDrawn {
            seats = List.copyOf(seats);
        }

        @Override
        public String type() {
            return "chair-drawn";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("group", group, "panel", panel, "seed", seed, "seats", seats, "drawn", drawn);
        }
    }

    /** Accounts were opened for experts of a panel. */
    public record ExpertAccountsOpened(UUID inRound, UUID panel, List<UUID> experts) implements RoundEvent {

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
