package org.clusterreview.registry.workbook;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Sheet;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookReader;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/** Reads the Excel form of the list of clusters and reports every fault by row and column. Nothing is thrown. */
public final class ClusterWorkbook {

    private final Dictionary dictionary;
    private final LocalDate today;
    private final Column city;
    private final Column county;
    private final Column zone;
    private final Column field;
    private final Map<String, Integer> names = new HashMap<>();

    private ClusterWorkbook(ClusterForm form, LocalDate today) {
        this.dictionary = form.dictionary();
        this.today = today;
        this.city = form.city();
        this.county = form.county();
        this.zone = form.zone();
        this.field = form.field();
    }

    /**
     * @param file name of the upload, for the faults
     * @param today no decision is dated later
     */
    public static ClusterSheet read(InputStream in, String file, ClusterForm form, LocalDate today) {
        Workbook book = WorkbookReader.read(
                in, file, ClusterForm.LIMITS, Map.of(ClusterForm.CLUSTERS, ClusterForm.MAX_ROWS + 1));
        List<Fault> faults = new ArrayList<>(book.faults());
        List<ClusterRow> rows = new ArrayList<>();
        Optional<Sheet> sheet = book.sheet(ClusterForm.CLUSTERS);
        if (sheet.isPresent()) {
            ClusterWorkbook reader = new ClusterWorkbook(form, today);
            List<FormRow> found = FormTable.read(file, sheet.get(), form.columns(), faults);
            for (FormRow row : found) {
                int before = faults.size();
                Optional<ClusterRow> read = reader.read(row);
                if (faults.size() == before) {
                    read.ifPresent(rows::add);
                }
            }
            if (found.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.at(file, 0, 0, "", "import.no-rows"));
            }
        }
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return new ClusterSheet(rows, faults);
    }

    private Optional<ClusterRow> read(FormRow row) {
        Optional<String> name = row.text(ClusterForm.NAME);
        Optional<ListedLevel> level = row.choice(ClusterForm.LEVEL, ListedLevel::labelled);
        Optional<PlaceRow> ofCity = row.choice(city, dictionary::city);
        Optional<PlaceRow> ofCounty = row.choice(county, dictionary::county);
        Optional<ZoneRow> ofZone = row.choice(zone, dictionary::zone);
        Optional<FieldRow> ofField = row.choice(field, dictionary::field);
        Optional<String> unit = row.text(ClusterForm.UNIT);
        Optional<LocalDate> day = day(row);
        Optional<String> document = row.text(ClusterForm.DOCUMENT);
        name.ifPresent(text -> checkTwice(row, text));
        ofCity.ifPresent(place -> checkPlaces(row, place, ofCounty, ofZone));
        if (name.isEmpty()
                || level.isEmpty()
                || ofCity.isEmpty()
                || ofField.isEmpty()
                || unit.isEmpty()
                || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClusterRow(
                row.number(),
                name.get(),
                level.get(),
                ofCity.get().code(),
                ofCounty.or(() -> ofCity.filter(PlaceRow::isCounty)).map(PlaceRow::code),
                ofZone.map(ZoneRow::code),
                ofField.get().code(),
                unit.get(),
                day.get(),
                document));
    }

    private Optional<LocalDate> day(FormRow row) {
        Optional<String> text = row.text(ClusterForm.DECIDED_ON);
        Optional<LocalDate> day = text.flatMap(WrittenDay::read);
        if (text.isPresent() && day.isEmpty()) {
            row.fault(ClusterForm.DECIDED_ON, "registry.import.day", text.get());
        }
        day.filter(today::isBefore)
                .ifPresent(late -> row.fault(ClusterForm.DECIDED_ON, "registry.import.future", late.toString()));
        return day.filter(known -> !today.isBefore(known));
    }

    private void checkTwice(FormRow row, String name) {
        Integer earlier = names.putIfAbsent(name, row.number());
        if (earlier != null) {
            row.fault(ClusterForm.NAME, "registry.import.twice", name, earlier);
        }
    }

    private void checkPlaces(FormRow row, PlaceRow place, Optional<PlaceRow> ofCounty, Optional<ZoneRow> ofZone) {
        ofCounty.filter(c -> !c.cityCode().equals(place.code()))
                .ifPresent(c -> row.fault(
                        county,
                        "registry.import.elsewhere",
                        c.name(),
                        place.name(),
                        dictionary.cityName(c.cityCode())));
        ofZone.filter(z -> !z.cityCode().equals(place.code()))
                .ifPresent(z -> row.fault(
                        zone, "registry.import.elsewhere", z.name(), place.name(), dictionary.cityName(z.cityCode())));
    }
}
