package org.clusterreview.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.recognition.calendar.NoticePeriod.Start;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives the first and the last working day of a public notice. */
@Command(name = "notice")
final class NoticeCommand extends FileCommand {

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "cli.notice.from")
    String from = "";

    @Option(names = "--days", required = true, paramLabel = "N", descriptionKey = "cli.notice.days")
    int days;

    @Option(names = "--start", required = true, paramLabel = "same-day|next-day", descriptionKey = "cli.notice.start")
    String start = "";

    @Option(names = "--calendar", paramLabel = "FILE", descriptionKey = "cli.notice.calendar")
    @Nullable
    String calendarFile;

    NoticeCommand(Streams streams, Texts texts) {
        super("notice", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.notice.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> published = date(faults);
        Optional<Start> counted = start(faults);
        if (days < 1) {
            faults.add(Fault.at("--days", 0, 0, "", "notice.days", days));
        }
        Optional<WorkingDays> calendar = calendarFile == null
                ? Optional.of(WorkingDaysFile.shipped())
                : WorkingDaysFile.read(calendarFile, inputs.read(calendarFile).text(), faults);
        if (!faults.isEmpty() || published.isEmpty() || counted.isEmpty() || calendar.isEmpty()) {
            return Answer.wrong(faults);
        }
        return switch (NoticePeriod.of(calendar.get(), published.get(), days, counted.get())) {
            case Outcome.Done<NoticePeriod>(var period) -> Answer.done(period.first() + "," + period.last() + "\n");
            case Outcome.Refused<NoticePeriod>(var violations) ->
                Answer.no(
                        "",
                        violations.stream()
                                .map(v -> new Fault(
                                        calendarFile == null ? "--from" : calendarFile, 0, 0, "", code(v), v.args()))
                                .toList());
        };
    }

    /** Here there is no page to import a year on. */
    private static String code(Violation violation) {
        return violation.code().equals("notice.year.unpublished") ? "cli.notice.unpublished" : violation.code();
    }

    private Optional<LocalDate> date(List<Fault> faults) {
        try {
            return Optional.of(LocalDate.parse(from));
        } catch (DateTimeException e) {
            faults.add(Fault.at("--from", 0, 0, "", "cli.notice.date", from));
            return Optional.empty();
        }
    }

    private Optional<Start> start(List<Fault> faults) {
        return switch (start) {
            case "same-day" -> Optional.of(Start.SAME_DAY);
            case "next-day" -> Optional.of(Start.NEXT_DAY);
            default -> {
                faults.add(Fault.at("--start", 0, 0, "", "cli.notice.startUnknown", start));
                yield Optional.empty();
            }
        };
    }
}
