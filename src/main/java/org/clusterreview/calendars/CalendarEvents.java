package org.clusterreview.calendars;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to the calendar. */
public final class CalendarEvents {

    private CalendarEvents() {}

    /** @param revision of the year; from the second on it superseded the one before */
    public record WorkingYearRecorded(
            int year, int revision, String notice, String source, String reason, int workingDays, String sha256)
            implements DomainEvent {

        @Override
        public String type() {
            return "working-year-recorded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "year", year,
                    "revision", revision,
                    "notice", notice,
                    "source", source,
                    "reason", reason,
                    "workingDays", workingDays,
                    "sha256", sha256);
        }
    }
}
