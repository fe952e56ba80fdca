package org.clusterreview.registry.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterEvent;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.rules.ReportDeadline;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Clusters in words: codes as names, states as badges. */
record ClusterWords(Dictionary dictionary) {

    /** Address of the page of a cluster. */
    static String path(ClusterId id) {
        return "registry/" + id;
    }

    static String level(Cluster.Level level) {
        return text("registry.level." + level.name());
    }

    static String state(Cluster.State state) {
        return text("registry.state." + state.name());
    }

    String city(Cluster cluster) {
        return dictionary.cityName(cluster.cityCode());
    }

    String field(Cluster cluster) {
        return dictionary.fieldName(cluster.fieldCode());
    }

    /** Zone or county. */
    String place(Cluster cluster) {
        return cluster.zoneCode()
                .map(dictionary::zoneName)
                .or(() -> cluster.countyCode().map(dictionary::countyName))
                .orElse("–");
    }

    /** What a cluster is counted by, in words. */
    String attribute(String name, String code) {
        return switch (name) {
            case "city" -> dictionary.cityName(code);
            case "field" -> dictionary.fieldName(code);
            default -> placeName(code);
        };
    }

    boolean matches(ClusterFile file, String wanted) {
        Cluster cluster = file.cluster();
        return Stream.of(
                        cluster.name(),
                        city(cluster),
                        field(cluster),
                        place(cluster),
                        file.unitName(),
                        file.documentNumber())
                .anyMatch(text -> text.contains(wanted));
    }

    static StateBadge badge(Cluster cluster) {
        Tone tone = switch (cluster.state()) {
            case RECOGNISED -> Tone.OK;
            case UNDER_CULTIVATION -> Tone.TODO;
            case CANCELLED, REVOKED -> Tone.BLOCK;
            case ENDED -> Tone.NEUTRAL;
        };
        String word = state(cluster.state());
        return new StateBadge(
                tone,
                cluster.bannedUntil()
                        .map(day -> word + text("registry.banned", day.toString()))
                        .orElse(word));
    }

    /** How a report stands to its deadline. */
    static StateBadge badge(ReportDeadline deadline, ReportDeadline.Timeliness timeliness) {
        String until = switch (deadline) {
            case ReportDeadline.On(LocalDate day) -> day.toString();
            case ReportDeadline.Unknown(int year) -> text("registry.report.unknown-year", String.valueOf(year));
        };
        return switch (timeliness) {
            case IN_TIME -> new StateBadge(Tone.OK, text("registry.report.in-time", until));
            case LATE -> new StateBadge(Tone.WARN, text("registry.report.late", until));
            case UNKNOWN -> new StateBadge(Tone.NEUTRAL, until);
        };
    }

    /** A value of an event; a dash where there is none. */
    String value(ClusterEvent.Kind kind, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (kind) {
            case LEVEL -> level(Cluster.Level.valueOf(value));
            case ENDED -> state(Cluster.State.valueOf(value));
            case FIELD -> dictionary.fieldName(value);
            case PLACE ->
                Arrays.stream(value.split("/", -1))
                        .filter(code -> !code.isEmpty())
                        .map(this::placeName)
                        .collect(Collectors.joining(" "));
            case ENTERED, NAME, UNIT, DECISION, REPORT -> value;
        };
    }

    private String placeName(String code) {
        return Stream.of(
                        dictionary.zone(code).map(zone -> zone.name()),
                        dictionary.county(code).map(county -> county.name()),
                        dictionary.city(code).map(city -> city.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(code);
    }

    /** Fields of clusters, by their names. */
    List<String> fields(List<ClusterFile> files) {
        return files.stream()
                .map(file -> file.cluster().fieldCode())
                .distinct()
                .sorted(Comparator.comparing(dictionary::fieldName))
                .toList();
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
