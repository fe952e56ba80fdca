package org.clusterreview.registry.workbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the form.
 *
 * @param row as the spreadsheet shows it, from 1
 * @param city code
 * @param county code; empty where the row does not say
 * @param zone code; empty where the row does not say
 * @param field code
 * @param unit name of the 依托单位
 * @param decidedOn day of recognition, or of the decision to cultivate
 * @param documentNumber empty where the row does not say
 */
public record ClusterRow(
        int row,
        String name,
        ListedLevel level,
        String city,
        Optional<String> county,
        Optional<String> zone,
        String field,
        String unit,
        LocalDate decidedOn,
        Optional<String> documentNumber) {}
