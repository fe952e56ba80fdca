package org.clusterreview.demo.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clusterreview.experts.workbook.Gender;
import org.clusterreview.kernel.codes.CreditCode;
import org.clusterreview.kernel.csv.CsvRow;
import org.clusterreview.kernel.csv.CsvTable;

/** Names, codes and numbers that belong to nobody; no name of a person or an enterprise is given twice. */
final class DemoNames {

    private final long seed;
    private final List<CsvRow> surnames = rows("surnames", "name");
    private final List<CsvRow> givenNames = rows("given_names", "name", "gender");
    private final List<CsvRow> words = rows("enterprise_words", "first", "second", "suffix");
    private final Set<String> given = new HashSet<>();
    private final Map<String, String> units = new HashMap<>();
    private int codes;
    private int phones;

    DemoNames(long seed) {
        this.seed = seed;
    }

    static List<CsvRow> rows(String name, String... columns) {
        CsvTable table = CsvTable.shipped("demo/" + name + ".csv", List.of(columns));
        if (!table.faults().isEmpty()) {
            throw new IllegalStateException("demonstration data: " + table.faults());
        }
        return table.rows();
    }

    record Person(String name, Gender gender) {}

    Person person(String label) {
        Chance chance = Chance.of(seed, "person", label);
        while (true) {
            CsvRow second = chance.of(givenNames);
            String name = chance.of(surnames).text("name") + second.text("name");
            if (given.add(name)) {
                return new Person(name, Gender.valueOf(second.text("gender").toUpperCase(Locale.ROOT)));
            }
        }
    }

    String enterprise(String label) {
        Chance chance = Chance.of(seed, "enterprise", label);
        while (true) {
            String name = "示例" + chance.of(words).text("first")
                    + chance.of(words).text("second") + chance.of(words).text("suffix");
            if (given.add(name)) {
                return name;
            }
        }
    }

    /** The same for the same public body. */
    String creditCodeOf(String unit) {
        return units.computeIfAbsent(unit, name -> creditCode());
    }

    /** Of a division 990000, which there is not. */
    String creditCode() {
        String body = "Y1990000%09d".formatted(++codes);
        return body + CreditCode.checkCharacter(body);
    }

    /** With an area code that there is not. */
    String phone() {
        return "000-%08d".formatted(++phones);
    }
}
