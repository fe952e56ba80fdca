package org.clusterreview.experts.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterreview.kernel.codes.CitizenNumber;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;

/** Reads one row of the sheet of experts. Personal values never become arguments of a fault. */
final class ExpertRowReader {

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern LEVELLED = Pattern.compile("(.+?)\\s*[(（]\\s*([^()（）]+?)\\s*[)）]");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[、，,；;|]\\s*");

    private final ExpertForm form;
    private final Dictionary dictionary;
    private final Column cityColumn;

    ExpertRowReader(ExpertForm form) {
        this.form = form;
        dictionary = form.dictionary();
        cityColumn = form.city();
    }

    /** Empty where a cell that must be filled is not usable; the faults say which. */
    Optional<ExpertRow> read(FormRow row) {
        Optional<String> name = row.text(ExpertForm.NAME);
        Optional<Gender> gender = row.choice(ExpertForm.GENDER, Gender::labelled);
        Optional<String> employer = row.text(ExpertForm.EMPLOYER);
        Optional<String> position = row.text(ExpertForm.POSITION);
        Optional<String> title = row.text(ExpertForm.TITLE);
        Optional<ExpertKind> kind = row.choice(ExpertForm.KIND, ExpertKind::labelled);
        Map<String, FieldLevel> fields = fields(row);
        Optional<Optional<String>> city = row.choice(cityColumn, this::city);
        Optional<String> mobile = mobile(row);
        Optional<String> idNumber = idNumber(row);
        Optional<String> email = checked(row, ExpertForm.EMAIL, EMAIL, "experts.email.wrong");
        if (name.isEmpty()
                || gender.isEmpty()
                || employer.isEmpty()
                || title.isEmpty()
                || kind.isEmpty()
                || city.isEmpty()
                || mobile.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExpertRow(
                row.number(),
                name.get(),
                gender.get(),
                employer.get(),
                position,
                title.get(),
                kind.get(),
                List.copyOf(fields.keySet()),
                stated(fields),
                city.get(),
                mobile.get(),
                idNumber,
                email));
    }

    private static Map<String, FieldLevel> stated(Map<String, FieldLevel> fields) {
        Map<String, FieldLevel> stated = new HashMap<>(fields);
        stated.values().removeIf(level -> level == FieldLevel.FAMILIAR);
        return stated;
    }

    private Optional<Optional<String>> city(String name) {
        return name.equals(ExpertForm.OUTSIDE)
                ? Optional.of(Optional.empty())
                : dictionary.city(name).map(PlaceRow::code).map(Optional::of);
    }

    /** Codes with their levels, in the order stated. */
    private Map<String, FieldLevel> fields(FormRow row) {
        Map<String, FieldLevel> fields = new LinkedHashMap<>();
        row.text(ExpertForm.FIELDS).ifPresent(text -> {
            for (String part : SEPARATOR.split(text, -1)) {
                Matcher levelled = LEVELLED.matcher(part);
                Optional<FieldLevel> level =
                        levelled.matches() ? FieldLevel.labelled(levelled.group(2)) : Optional.of(FieldLevel.FAMILIAR);
                String name = level.isPresent() && levelled.matches() ? levelled.group(1) : part;
                Optional<FieldRow> field = dictionary.field(name).filter(f -> f.isValidOn(form.asOf()));
                if (field.isEmpty()) {
                    row.fault(ExpertForm.FIELDS, "experts.field.unknown", part);
                } else if (fields.putIfAbsent(field.get().code(), level.orElse(FieldLevel.FAMILIAR)) != null) {
                    row.fault(ExpertForm.FIELDS, "experts.field.twice", name);
                }
            }
        });
        return fields;
    }

    static String digits(String mobile) {
        return mobile.replaceAll("[\\s-]", "");
    }

    static Optional<String> mobile(FormRow row) {
        Optional<String> mobile = row.text(ExpertForm.MOBILE).map(ExpertRowReader::digits);
        if (mobile.isPresent() && !MOBILE.matcher(mobile.get()).matches()) {
            row.fault(ExpertForm.MOBILE, "experts.mobile.wrong");
        }
        return mobile;
    }

    private static Optional<String> idNumber(FormRow row) {
        Optional<String> number = row.text(ExpertForm.ID_NUMBER).map(n -> n.toUpperCase(Locale.ROOT));
        if (number.isPresent() && !CitizenNumber.isValid(number.get())) {
            row.fault(ExpertForm.ID_NUMBER, "experts.idNumber.wrong");
        }
        return number;
    }

    private static Optional<String> checked(FormRow row, Column column, Pattern shape, String code) {
        Optional<String> text = row.text(column);
        if (text.isPresent() && !shape.matcher(text.get()).matches()) {
            row.fault(column, code);
        }
        return text;
    }
}
