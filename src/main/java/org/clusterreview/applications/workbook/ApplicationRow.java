package org.clusterreview.applications.workbook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An application as a row of the form states it.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param cluster name of the cluster, by which rows of two files are matched
 * @param unit 依托单位
 * @param unitCode its unified social credit code
 * @param city code of the city-level unit
 * @param county code of the county-level unit, where stated; of a unit directly under the province always
 * @param zone code of the zone, where stated
 * @param field code of the industry field
 * @param recommender the city department that recommends (Article 13)
 * @param figures by item and year; a figure that is absent is missing, not nought
 */
public record ApplicationRow(
        int row,
        String cluster,
        String unit,
        ApplicantKind unitKind,
        String unitCode,
        String city,
        Optional<String> county,
        Optional<String> zone,
        String field,
        String recommender,
        String contact,
        String phone,
        Optional<String> remark,
        SortedMap<FigureYear, BigDecimal> figures) {

    public ApplicationRow {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    public Optional<BigDecimal> figure(String item, int year) {
        return Optional.ofNullable(figures.get(new FigureYear(item, year)));
    }

    /** The figures asked for that the row does not state. */
    public List<FigureYear> missing(List<FigureItem> items, int lastYear) {
        return items.stream()
                .flatMap(item -> item.years(lastYear).stream().map(year -> new FigureYear(item.key(), year)))
                .filter(figure -> !figures.containsKey(figure))
                .toList();
    }

    /** Without the position in the sheet, which is no part of what is stated. */
    public ApplicationRow anywhere() {
        return with(0, figures);
    }

    public ApplicationRow with(int otherRow, Map<FigureYear, BigDecimal> otherFigures) {
        return new ApplicationRow(
                otherRow,
                cluster,
                unit,
                unitKind,
                unitCode,
                city,
                county,
                zone,
                field,
                recommender,
                contact,
                phone,
                remark,
                new TreeMap<>(otherFigures));
    }

    /** The same under another name of the cluster. */
    public ApplicationRow named(String otherName) {
        return new ApplicationRow(
                row,
                otherName,
                unit,
                unitKind,
                unitCode,
                city,
                county,
                zone,
                field,
                recommender,
                contact,
                phone,
                remark,
                figures);
    }
}
