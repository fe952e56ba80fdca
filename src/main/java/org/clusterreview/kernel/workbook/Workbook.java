package org.clusterreview.kernel.workbook;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;

/**
 * What was read of an uploaded workbook.
 *
 * @param file name as the user gave it
 * @param sheets those asked for that are there and within their limit
 * @param faults why the file, or a sheet of it, was not read
 */
public record Workbook(String file, List<Sheet> sheets, List<Fault> faults) {

    public Workbook {
        sheets = List.copyOf(sheets);
        faults = List.copyOf(faults);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
