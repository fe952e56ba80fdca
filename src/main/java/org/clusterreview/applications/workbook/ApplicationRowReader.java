package org.clusterreview.applications.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clusterreview.kernel.codes.CreditCode;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.Column.Kind;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/** Reads one row of the sheet of applications against the form, and checks what its cells say about each other. */
final class ApplicationRowReader {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-()]{5,18}[0-9]");

    private final ApplicationForm form;
    private final Dictionary dictionary;
    private final Column cityColumn;
    private final Column countyColumn;
    private final Column zoneColumn;
    private final Column fieldColumn;
    private final Map<FigureYear, Column> figureColumns;

    ApplicationRowReader(ApplicationForm form) {
        this.form = form;
        dictionary = form.dictionary();
        cityColumn = form.city();
        countyColumn = form.county();
        zoneColumn = form.zone();
        fieldColumn = form.field();
        figureColumns = form.figureColumns();
    }

    /** Empty where a cell that must be filled is not usable; the faults say which. */
    Optional<ApplicationRow> read(FormRow row) {
        Optional<String> cluster = row.text(ApplicationForm.CLUSTER);
        Optional<String> unit = row.text(ApplicationForm.UNIT);
        Optional<ApplicantKind> kind = row.choice(ApplicationForm.UNIT_KIND, ApplicantKind::labelled);
        Optional<String> code = creditCode(row);
        Optional<PlaceRow> city = row.choice(cityColumn, dictionary::city);
        Optional<PlaceRow> county = row.choice(countyColumn, dictionary::county);
        Optional<ZoneRow> zone = row.choice(zoneColumn, dictionary::zone);
        Optional<FieldRow> field = field(row);
        Optional<String> recommender = row.text(ApplicationForm.RECOMMENDER);
        Optional<String> contact = row.text(ApplicationForm.CONTACT);
        Optional<String> phone = phone(row);
        Optional<String> remark = row.text(ApplicationForm.REMARK);
        SortedMap<FigureYear, BigDecimal> figures = figures(row);
        city.ifPresent(c -> checkPlaces(row, c, county, zone));
        kind.ifPresent(k -> checkKind(row, k, city, county, zone));
        if (cluster.isEmpty()
                || unit.isEmpty()
                || kind.isEmpty()
                || code.isEmpty()
                || city.isEmpty()
                || field.isEmpty()
                || recommender.isEmpty()
                || contact.isEmpty()
                || phone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ApplicationRow(
                row.number(),
                cluster.get(),
                unit.get(),
                kind.get(),
                code.get(),
                city.get().code(),
                county.or(() -> city.filter(PlaceRow::isCounty)).map(PlaceRow::code),
                zone.map(ZoneRow::code),
                field.get().code(),
                recommender.get(),
                contact.get(),
                phone.get(),
                remark,
                figures));
    }

    private static Optional<String> creditCode(FormRow row) {
        Optional<String> code = row.text(ApplicationForm.UNIT_CODE);
        code.filter(c -> !CreditCode.isValid(c))
                .ifPresent(c -> row.fault(ApplicationForm.UNIT_CODE, "workbook.cell.creditCode", c));
        return code;
    }

    private static Optional<String> phone(FormRow row) {
        Optional<String> phone = row.text(ApplicationForm.PHONE);
        phone.filter(p -> !PHONE.matcher(p).matches())
                .ifPresent(p -> row.fault(ApplicationForm.PHONE, "workbook.cell.phone"));
        return phone;
    }

    private Optional<FieldRow> field(FormRow row) {
        Optional<FieldRow> field = row.choice(fieldColumn, dictionary::field);
        field.filter(f -> !f.isValidOn(form.asOf()))
                .ifPresent(f -> row.fault(
                        fieldColumn,
                        "applications.field.notInForce",
                        f.name(),
                        form.asOf().toString()));
        return field;
    }

    private void checkPlaces(FormRow row, PlaceRow city, Optional<PlaceRow> county, Optional<ZoneRow> zone) {
        county.filter(c -> !c.cityCode().equals(city.code()))
                .ifPresent(c -> row.fault(
                        countyColumn, "applications.place.otherCity", c.name(), city.name(), cityName(c.cityCode())));
        zone.filter(z -> !z.cityCode().equals(city.code()))
                .ifPresent(z -> row.fault(
                        zoneColumn, "applications.place.otherCity", z.name(), city.name(), cityName(z.cityCode())));
    }

    private String cityName(String code) {
        return dictionary.cityName(code);
    }

    /** Whoever applies for a zone names the zone, a government its county: the limits of Article 11 count by them. */
    private void checkKind(
            FormRow row,
            ApplicantKind kind,
            Optional<PlaceRow> city,
            Optional<PlaceRow> county,
            Optional<ZoneRow> zone) {
        switch (kind) {
            case HIGHTECH_ZONE -> checkZone(row, kind, zone, ZoneRow.Kind.HIGHTECH);
            case ECONOMIC_ZONE -> checkZone(row, kind, zone, ZoneRow.Kind.ECONOMIC);
            case COUNTY_GOVERNMENT -> {
                if (row.quietly(countyColumn).isEmpty()
                        && county.isEmpty()
                        && city.filter(PlaceRow::isCounty).isEmpty()) {
                    row.fault(countyColumn, "applications.county.needed", kind.label());
                }
            }
        }
    }

    private void checkZone(FormRow row, ApplicantKind kind, Optional<ZoneRow> zone, ZoneRow.Kind needed) {
        if (row.quietly(zoneColumn).isEmpty()) {
            row.fault(zoneColumn, "applications.zone.needed", kind.label());
        }
        zone.filter(z -> z.kind() != needed)
                .ifPresent(z -> row.fault(zoneColumn, "applications.zone.otherKind", z.name(), kind.label()));
    }

    private SortedMap<FigureYear, BigDecimal> figures(FormRow row) {
        SortedMap<FigureYear, BigDecimal> figures = new TreeMap<>();
        figureColumns.forEach((figure, column) -> {
            if (column.kind() instanceof Kind.Number kind) {
                row.number(column, kind).ifPresent(value -> figures.put(figure, value));
            }
        });
        for (FigureItem item : form.items()) {
            item.partOf().ifPresent(whole -> checkPart(row, item, whole, figures));
        }
        return figures;
    }

    private void checkPart(FormRow row, FigureItem item, String whole, Map<FigureYear, BigDecimal> figures) {
        for (int year : item.years(form.lastYear())) {
            FigureYear figure = new FigureYear(item.key(), year);
            BigDecimal part = figures.get(figure);
            BigDecimal all = figures.get(new FigureYear(whole, year));
            Column column = figureColumns.get(figure);
            if (part != null && all != null && column != null && part.compareTo(all) > 0) {
                row.fault(
                        column,
                        "applications.figure.exceedsWhole",
                        part.toPlainString(),
                        all.toPlainString(),
                        name(whole));
            }
        }
    }

    private String name(String key) {
        return form.items().stream()
                .filter(i -> i.key().equals(key))
                .map(FigureItem::name)
                .findFirst()
                .orElse(key);
    }
}
