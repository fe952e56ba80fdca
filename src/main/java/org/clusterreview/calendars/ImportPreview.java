package org.clusterreview.calendars;

import java.util.List;
import org.clusterreview.kernel.Fault;

/** An uploaded calendar, held against what is in force; nothing has been saved. */
public record ImportPreview(String fileName, List<YearPreview> years, List<Fault> faults) {

    public ImportPreview {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
    }

    /** The years that recording would add or change. */
    public List<YearPreview> news() {
        return years.stream()
                .filter(year -> year.kind() != YearPreview.Kind.SAME)
                .toList();
    }

    public boolean canBeConfirmed() {
        return faults.isEmpty()
                && !news().isEmpty()
                && years.stream().noneMatch(year -> year.kind() == YearPreview.Kind.FAULTY);
    }

    /** Whether a year in force would be superseded, which takes a reason. */
    public boolean supersedes() {
        return years.stream().anyMatch(year -> year.kind() == YearPreview.Kind.CHANGED);
    }
}
