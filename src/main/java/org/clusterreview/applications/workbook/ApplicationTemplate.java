package org.clusterreview.applications.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.jspecify.annotations.Nullable;

/** Writes the Excel form of applications, empty or with rows that {@link ApplicationWorkbook} reads back unchanged. */
public final class ApplicationTemplate {

    private static final int ROOM = 2000;

    private final ApplicationForm form;
    private final Texts texts;

    public ApplicationTemplate(ApplicationForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** The empty form; the stream stays open. */
    public void writeEmpty(OutputStream out) throws IOException {
        write(out, texts.get("applications.template.title"), List.of(), List.of(), List.of());
    }

    /**
     * @param title first line of the instructions
     * @throws IllegalArgumentException for a code that the form's dictionary does not know
     */
    public void write(
            OutputStream out,
            String title,
            List<ApplicationRow> applications,
            List<MemberRow> members,
            List<PersonRow> people)
            throws IOException {
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            writer.instructions(ApplicationForm.INSTRUCTIONS, instructions(title));
            writer.table(
                    ApplicationForm.APPLICATIONS,
                    form.columns(),
                    applications.stream().map(this::values).toList(),
                    ROOM);
            writer.table(
                    ApplicationForm.MEMBERS,
                    ApplicationForm.MEMBER_COLUMNS,
                    members.stream().map(ApplicationTemplate::values).toList(),
                    ROOM);
            writer.table(
                    ApplicationForm.PEOPLE,
                    ApplicationForm.PERSON_COLUMNS,
                    people.stream().map(ApplicationTemplate::values).toList(),
                    ROOM);
            writer.write(out);
        }
    }

    private List<String> instructions(String title) {
        return List.of(
                title,
                texts.get("applications.template.rows"),
                texts.get("applications.template.headers"),
                texts.get("applications.template.lists"),
                texts.get("applications.template.figures", String.valueOf(form.lastYear())),
                texts.get("applications.template.missing"),
                texts.get("applications.template.units"),
                texts.get("applications.template.members"),
                texts.get("applications.template.people"));
    }

    private List<@Nullable Object> values(ApplicationRow row) {
        Dictionary dictionary = form.dictionary();
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                row.cluster(),
                row.unit(),
                row.unitKind().label(),
                row.unitCode(),
                known(dictionary.city(row.city()).map(PlaceRow::name), row.city()),
                row.county()
                        .map(c -> known(dictionary.county(c).map(PlaceRow::name), c))
                        .orElse(null),
                row.zone()
                        .map(z -> known(dictionary.zone(z).map(ZoneRow::name), z))
                        .orElse(null),
                known(dictionary.field(row.field()).map(FieldRow::name), row.field()),
                row.recommender(),
                row.contact(),
                row.phone()));
        form.figureColumns().keySet().forEach(figure -> values.add(row.figures().get(figure)));
        values.add(row.remark().orElse(null));
        return values;
    }

    private static List<@Nullable Object> values(MemberRow row) {
        return Arrays.asList(
                row.cluster(),
                row.name(),
                row.code().orElse(null),
                row.role().label(),
                row.parent().orElse(null));
    }

    private static List<@Nullable Object> values(PersonRow row) {
        return Arrays.asList(
                row.cluster(), row.name(), row.unit().orElse(null), row.role().label());
    }

    private static String known(Optional<String> name, String code) {
        return name.orElseThrow(() -> new IllegalArgumentException("not in the dictionary: " + code));
    }
}
