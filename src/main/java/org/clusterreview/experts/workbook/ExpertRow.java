package org.clusterreview.experts.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expert as a row of the form states it.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param position 职务
 * @param title 职称
 * @param fields codes of the industry fields, in the order stated
 * @param levels how well a field is known, by its code; a field that is not in it is {@code FAMILIAR}
 * @param city code of the city-level unit; empty for an expert from outside the province
 * @param mobile eleven digits
 * @param idNumber citizen identity number: it tells people of one name apart
 */
public record ExpertRow(
        int row,
        String name,
        Gender gender,
        String employer,
        Optional<String> position,
        String title,
        ExpertKind kind,
        List<String> fields,
        Map<String, FieldLevel> levels,
        Optional<String> city,
        String mobile,
        Optional<String> idNumber,
        Optional<String> email) {

    public ExpertRow {
        fields = List.copyOf(fields);
        levels = Map.copyOf(levels);
    }

    /** With every field {@code FAMILIAR}. */
    public ExpertRow(
            int row,
            String name,
            Gender gender,
            String employer,
            Optional<String> position,
            String title,
            ExpertKind kind,
            List<String> fields,
            Optional<String> city,
            String mobile,
            Optional<String> idNumber,
            Optional<String> email) {
        this(row, name, gender, employer, position, title, kind, fields, Map.of(), city, mobile, idNumber, email);
    }

    /** How well a field is known. */
    public FieldLevel level(String field) {
        return levels.getOrDefault(field, FieldLevel.FAMILIAR);
    }

    /** Without the position in the sheet, which is no part of what is stated. */
    public ExpertRow anywhere() {
        return new ExpertRow(
                0, name, gender, employer, position, title, kind, fields, levels, city, mobile, idNumber, email);
    }

    /** Personal values stay out of logs and messages. */
    @Override
    public String toString() {
        return "ExpertRow[row=" + row + ", kind=" + kind + ", fields=" + fields + ", city=" + city + "]";
    }
}
