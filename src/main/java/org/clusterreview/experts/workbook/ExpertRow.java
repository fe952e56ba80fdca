package org.clusterreview.experts.workbook;

import java.util.List;
import java.util.Optional;

/**
 * An expert as a row of the form states it.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param position 职务
 * @param title 职称
 * @param fields codes of the industry fields, in the order stated
 * @param city code of the city-level unit; empty for an expert from outside the province
 * @param mobile eleven digits
 * @param idNumber citizen identity number, needed only where fees are paid through the system
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
        Optional<String> city,
        String mobile,
        Optional<String> idNumber,
        Optional<String> email) {

    public ExpertRow {
        fields = List.copyOf(fields);
    }

    /** Without the position in the sheet, which is no part of what is stated. */
    public ExpertRow anywhere() {
        return new ExpertRow(0, name, gender, employer, position, title, kind, fields, city, mobile, idNumber, email);
    }

    /** Personal values stay out of logs and messages. */
    @Override
    public String toString() {
        return "ExpertRow[row=" + row + ", kind=" + kind + ", fields=" + fields + ", city=" + city + "]";
    }
}
