package org.clusterreview.kernel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlSchema;
import tools.jackson.databind.JsonNode;

/** Reads working-day calendars from YAML; {@code calendar/working-days.schema.json} describes the form. */
public final class WorkingDaysFile {

    private WorkingDaysFile() {}

    /** The calendar that comes with the program. */
    public static WorkingDays shipped() {
        List<Fault> faults = new ArrayList<>();
        return read("working-days.yaml", resource("working-days.yaml"), faults)
                .orElseThrow(() -> new IllegalStateException("shipped calendar: " + faults));
    }

    /** @return empty if there are faults, which are added to the list */
    public static Optional<WorkingDays> read(String file, String text, List<Fault> faults) {
        Optional<YamlDocument> document = YamlDocument.read(file, text, faults);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        List<Fault> found = new ArrayList<>(
                YamlSchema.of(resource("working-days.schema.json")).check(document.get()));
        if (found.isEmpty()) {
            checkOrder(document.get(), found);
        }
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(calendar(document.get())) : Optional.empty();
    }

    private static void checkOrder(YamlDocument document, List<Fault> faults) {
        List<Integer> seen = new ArrayList<>();
        JsonNode years = document.at("/years");
        for (int y = 0; y < years.size(); y++) {
            int year = years.get(y).get("year").intValue();
            if (seen.contains(year)) {
                faults.add(document.fault("/years/" + y + "/year", "calendar.year.twice", String.valueOf(year)));
            }
            seen.add(year);
            JsonNode holidays = years.get(y).get("holidays");
            for (int h = 0; h < holidays.size(); h++) {
                if (date(holidays.get(h), "to").isBefore(date(holidays.get(h), "from"))) {
                    faults.add(document.fault("/years/" + y + "/holidays/" + h + "/to", "calendar.order"));
                }
            }
        }
    }

    private static WorkingDays calendar(YamlDocument document) {
        return new WorkingDays(document.at("/years").values().stream()
                .map(year -> new WorkingDays.Year(
                        year.get("year").intValue(),
                        year.get("notice").stringValue(),
                        year.get("holidays").values().stream()
                                .map(WorkingDaysFile::holiday)
                                .toList()))
                .toList());
    }

    private static WorkingDays.Holiday holiday(JsonNode node) {
        return new WorkingDays.Holiday(
                node.get("name").stringValue(),
                date(node, "from"),
                date(node, "to"),
                node.path("worked").values().stream()
                        .map(day -> LocalDate.parse(day.stringValue()))
                        .toList());
    }

    private static LocalDate date(JsonNode node, String key) {
        return LocalDate.parse(node.get(key).stringValue());
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(WorkingDaysFile.class.getResourceAsStream("/calendar/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
