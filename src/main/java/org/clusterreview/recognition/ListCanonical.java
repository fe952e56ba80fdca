package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The canonical form of a list, and reasons as they are stored. */
final class ListCanonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, @Nullable Object>> ANYTHING = new TypeReference<>() {};

    private ListCanonical() {}

    static String hash(int revision, ListDraft draft) {
        return Sha256.of(text(revision, draft));
    }

    /** A list that no lot has put in order has the same form as ever. */
    static String text(int revision, ListDraft draft) {
        Map<String, @Nullable Object> map = map(
                "revision", revision,
                "result", draft.resultSha256(),
                "registry", draft.registrySha256(),
                "places", or(draft.places()),
                "entries", draft.entries().stream().map(ListCanonical::entry).toList());
        List<ListLot> lots = draft.usedLots();
        if (!lots.isEmpty()) {
            map.put(
                    "lots",
                    lots.stream()
                            .map(lot -> map("id", lot.id(), "number", lot.number(), "sha256", lot.sha256()))
                            .toList());
        }
        return CanonicalJson.of(map);
    }

    /** Lists from before groups were kept have the same form as ever. */
    static Map<String, @Nullable Object> entry(ListEntry entry) {
        Map<String, @Nullable Object> map = map(
                "application", entry.application().value(),
                "name", entry.name(),
                "city", entry.cityCode(),
                "county", or(entry.countyCode()),
                "zone", or(entry.zoneCode()),
                "field", entry.fieldCode(),
                "place", or(entry.place()),
                "exact", or(entry.exact()),
                "published", or(entry.published()),
                "formed", entry.formed(),
                "decision", entry.decision(),
                "grade", or(entry.grade()),
                "reasons", plain(entry.reasons()),
                "change", or(entry.change()));
        entry.group().ifPresent(group -> map.put("group", group));
        return map;
    }

    /** Reasons as plain maps and lists, each with its type. */
    static List<Map<String, @Nullable Object>> plain(List<ListReason> reasons) {
        List<Map<String, @Nullable Object>> plain = new ArrayList<>();
        for (ListReason reason : reasons) {
            plain.add(JSON.readValue(JSON.writerFor(ListReason.class).writeValueAsString(reason), ANYTHING));
        }
        return plain;
    }

    static String writeLots(List<ListLot> lots) {
        return JSON.writeValueAsString(lots);
    }

    static List<ListLot> readLots(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, ListLot[].class));
    }

    static String write(List<ListReason> reasons) {
        return JSON.writeValueAsString(plain(reasons));
    }

    static List<ListReason> read(String json) {
        return List.of(JSON.readValue(json, ListReason[].class));
    }

    private static @Nullable Object or(Optional<?> value) {
        return value.orElse(null);
    }

    static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
