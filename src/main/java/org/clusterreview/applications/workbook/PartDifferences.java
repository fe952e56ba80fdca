package org.clusterreview.applications.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what two readings of an application say of its members and its people. */
public final class PartDifferences {

    private PartDifferences() {}

    /**
     * {@code members} with the numbers of members where the list itself differs, and {@code parent:NAME} for each member of
     * both readings that belongs to another organisation now, in the order of the new rows.
     */
    public static List<FieldChange> members(List<MemberRow> before, List<MemberRow> after) {
        List<FieldChange> changes = new ArrayList<>();
        if (!listed(before).equals(listed(after))) {
            changes.add(new FieldChange("members", count(before), count(after)));
        }
        Map<String, Optional<String>> parents =
                before.stream().collect(Collectors.toMap(MemberRow::name, MemberRow::parent, (first, second) -> first));
        for (MemberRow member : after) {
            Optional<String> parent = parents.getOrDefault(member.name(), member.parent());
            if (!parent.equals(member.parent())) {
                changes.add(new FieldChange("parent:" + member.name(), parent, member.parent()));
            }
        }
        return changes;
    }

    /**
     * {@code person:ROLE:NAME} for each person who came, went or works elsewhere now: those of the new rows in their order,
     * then those who went. The value is where he or she works, empty text where that is not stated.
     */
    public static List<FieldChange> people(List<PersonRow> before, List<PersonRow> after) {
        Map<String, String> left = byPerson(before);
        Map<String, String> right = byPerson(after);
        Set<String> all = new LinkedHashSet<>(right.keySet());
        all.addAll(left.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String person : all) {
            Optional<String> was = value(left.get(person));
            Optional<String> is = value(right.get(person));
            if (!was.equals(is)) {
                changes.add(new FieldChange("person:" + person, was, is));
            }
        }
        return changes;
    }

    private static Optional<String> value(@Nullable String unit) {
        return Optional.ofNullable(unit);
    }

    /** One person may be named at several places; they stand together. */
    private static Map<String, String> byPerson(List<PersonRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.role() + ":" + row.name(),
                        row -> row.unit().orElse(""),
                        (first, second) -> first + "、" + second,
                        LinkedHashMap::new));
    }

    private static List<MemberRow> listed(List<MemberRow> rows) {
        return rows.stream()
                .map(row -> new MemberRow(0, "", row.name(), row.code(), row.role(), Optional.empty()))
                .toList();
    }

    private static Optional<String> count(List<MemberRow> rows) {
        return Optional.of(String.valueOf(rows.size()));
    }
}
