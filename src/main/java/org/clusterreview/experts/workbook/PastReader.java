package org.clusterreview.experts.workbook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;

/** Reads a row of the sheets of engagements and relations, which belong to the people of the sheet of experts. */
final class PastReader {

    private record Whose(String name, String mobile) {}

    private final Set<Whose> people = new HashSet<>();

    /** Takes note of a row of the sheet of experts, also of one that has faults elsewhere. */
    void knows(FormRow row, Optional<ExpertRow> read) {
        Optional<Whose> whose = read.map(expert -> new Whose(expert.name(), expert.mobile()))
                .or(() -> row.quietly(ExpertForm.NAME)
                        .flatMap(name -> row.quietly(ExpertForm.MOBILE)
                                .map(mobile -> new Whose(name, ExpertRowReader.digits(mobile)))));
        whose.ifPresent(people::add);
    }

    /** Empty where a cell that must be filled is not usable; the faults say which. */
    Optional<EngagementRow> engagement(FormRow row) {
        Optional<Whose> whose = whose(row);
        Optional<String> organisation = row.text(ExpertForm.ORGANISATION);
        Optional<EngagementKind> kind = row.choice(ExpertForm.ENGAGEMENT, EngagementKind::labelled);
        String post = row.text(ExpertForm.POST).orElse("");
        Optional<Period> period = period(row);
        return whose.isEmpty() || organisation.isEmpty() || kind.isEmpty() || period.isEmpty()
                ? Optional.empty()
                : Optional.of(new EngagementRow(
                        row.number(),
                        whose.get().name(),
                        whose.get().mobile(),
                        new StatedEngagement(kind.get(), organisation.get(), post, period.get())));
    }

    /** Empty where a cell that must be filled is not usable; the faults say which. */
    Optional<RelationRow> relation(FormRow row) {
        Optional<Whose> whose = whose(row);
        Optional<RelationKind> kind = row.choice(ExpertForm.RELATION, RelationKind::labelled);
        String person = row.text(ExpertForm.PERSON).orElse("");
        String organisation = row.text(ExpertForm.PERSON_AT).orElse("");
        String work = row.text(ExpertForm.WORK).orElse("");
        Optional<Period> period = period(row);
        if (whose.isEmpty() || kind.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        StatedRelation stated = new StatedRelation(kind.get(), person, organisation, work, period.get());
        if (!stated.namesSomebody()) {
            row.fault(ExpertForm.PERSON, "experts.relation.nobody");
        }
        return Optional.of(
                new RelationRow(row.number(), whose.get().name(), whose.get().mobile(), stated));
    }

    private Optional<Whose> whose(FormRow row) {
        Optional<String> name = row.text(ExpertForm.NAME);
        Optional<String> mobile = ExpertRowReader.mobile(row);
        Optional<Whose> whose = name.flatMap(n -> mobile.map(m -> new Whose(n, m)));
        if (whose.isPresent() && !people.contains(whose.get())) {
            row.fault(ExpertForm.NAME, "experts.past.nobody", ExpertForm.EXPERTS);
        }
        return whose;
    }

    private static Optional<Period> period(FormRow row) {
        Optional<String> fromText = row.text(ExpertForm.FROM);
        Optional<String> untilText = row.text(ExpertForm.UNTIL);
        Optional<LocalDate> from = fromText.flatMap(StatedDay::first);
        if (fromText.isPresent() && from.isEmpty()) {
            wrong(row, ExpertForm.FROM);
            return Optional.empty();
        }
        Optional<Period.End> end = untilText.isEmpty()
                ? Optional.of(new Period.End.Open())
                : untilText.get().equals(ExpertForm.UNKNOWN)
                        ? Optional.of(new Period.End.Unknown())
                        : StatedDay.last(untilText.get()).map(Period.End.On::new);
        if (end.isEmpty()) {
            wrong(row, ExpertForm.UNTIL);
            return Optional.empty();
        }
        if (end.get() instanceof Period.End.On(LocalDate last)
                && from.filter(last::isBefore).isPresent()) {
            row.fault(ExpertForm.UNTIL, "experts.period.reversed");
            return Optional.empty();
        }
        return Optional.of(new Period(from, end.get()));
    }

    private static void wrong(FormRow row, Column column) {
        row.fault(column, "experts.date.wrong");
    }
}
