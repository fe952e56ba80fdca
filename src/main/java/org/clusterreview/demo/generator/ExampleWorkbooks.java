package org.clusterreview.demo.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.ApplicationTemplate;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;

/** The example workbooks that are shipped, as forms filled in with the demonstration data. */
public final class ExampleWorkbooks {

    public static final long SEED = 20_260_301;
    public static final int LAST_YEAR = 2025;
    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private static final Texts TEXTS = Texts.in(Locale.SIMPLIFIED_CHINESE);

    private ExampleWorkbooks() {}

    /** The demonstration data of the shipped dictionaries and the fixed seed. */
    public static DemoData data() {
        return DemoGenerator.generate(
                SEED, new ApplicationForm(DictionaryReader.shipped(), FigureItems.shipped(), LAST_YEAR, AS_OF));
    }

    public static void applications(DemoData data, OutputStream out) throws IOException {
        List<MemberRow> members = data.applications().stream()
                .flatMap(application -> application.members().stream())
                .toList();
        List<PersonRow> people = data.applications().stream()
                .flatMap(application -> application.people().stream())
                .toList();
        new ApplicationTemplate(data.applicationForm(), TEXTS)
                .write(
                        out,
                        title("applications.template.title"),
                        data.applications().stream().map(DemoApplication::row).toList(),
                        members,
                        people);
    }

    public static void experts(DemoData data, OutputStream out) throws IOException {
        new ExpertTemplate(data.expertForm(), TEXTS).write(out, title("experts.template.title"), data.pool());
    }

    private static String title(String key) {
        return DemoData.MARK + " · " + TEXTS.get(key);
    }
}
