package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;

/** Holds what a form states of a person's past against what is on record. What is on record and not stated stays. */
final class Timeline {

    private Timeline() {}

    /** What becomes of a fact. */
    record Step<F>(ImportPreview.FactChange change, Optional<F> before, Optional<F> after) {}

    /**
     * @param facts all that hold afterwards
     * @param steps what differs, and what is not stated
     */
    record Result<F>(List<F> facts, List<Step<F>> steps) {

        boolean isChanged() {
            return steps.stream().anyMatch(step -> step.change() != ImportPreview.FactChange.MISSING);
        }
    }

    /** What a row of the sheet of experts says of the present post. */
    record Present(UUID employer, String post, Optional<UUID> employerBefore, String postBefore) {

        private boolean isImplied(Engagement engagement) {
            return isOpenEmployment(engagement) && engagement.organisation().equals(employer);
        }

        boolean isSameEmployer() {
            return wasAt(employer);
        }

        private boolean wasAt(UUID organisation) {
            return employerBefore.filter(organisation::equals).isPresent();
        }
    }

    /**
     * What is on record once a row is taken over: a new employer begins today and ends the employment before, another post
     * at the same one is that post's.
     */
    static List<Engagement> after(List<Engagement> kept, Present present, LocalDate today) {
        if (present.employerBefore().isEmpty()) {
            return List.of(employed(present, Period.open(Optional.empty())));
        }
        return present.isSameEmployer() ? promoted(kept, present) : moved(kept, present, today);
    }

    /** Somebody may have several posts at one employer: another post takes the place of the one before alone. */
    private static List<Engagement> promoted(List<Engagement> kept, Present present) {
        List<Engagement> after = new ArrayList<>(kept);
        if (present.post().equals(present.postBefore())) {
            return after;
        }
        List<Engagement> open = kept.stream().filter(present::isImplied).toList();
        open.stream()
                .filter(engagement -> engagement.post().equals(present.postBefore()))
                .findFirst()
                .or(() -> open.stream().filter(only -> open.size() == 1).findFirst())
                .ifPresent(changed -> after.set(after.indexOf(changed), employed(present, changed.period())));
        return after;
    }

    private static List<Engagement> moved(List<Engagement> kept, Present present, LocalDate today) {
        List<Engagement> after = new ArrayList<>();
        for (Engagement engagement : kept) {
            if (isOpenEmployment(engagement) && present.wasAt(engagement.organisation())) {
                ended(engagement, today).ifPresent(after::add);
            } else {
                after.add(engagement);
            }
        }
        if (after.stream().noneMatch(present::isImplied)) {
            after.add(employed(present, Period.since(today)));
        }
        return after;
    }

    private static Engagement employed(Present present, Period period) {
        return new Engagement(EngagementKind.EMPLOYED, present.employer(), present.post(), period);
    }

    private static boolean isOpenEmployment(Engagement engagement) {
        return engagement.kind() == EngagementKind.EMPLOYED && isOpen(engagement.period());
    }

    private static Optional<Engagement> ended(Engagement engagement, LocalDate today) {
        Optional<LocalDate> from = engagement.period().from();
        return from.filter(today::isBefore).isPresent()
                ? Optional.empty()
                : Optional.of(new Engagement(
                        engagement.kind(),
                        engagement.organisation(),
                        engagement.post(),
                        new Period(from, new Period.End.On(today))));
    }

    static Result<Engagement> engagements(List<Engagement> kept, List<Engagement> stated, Present present) {
        return settle(
                kept,
                stated,
                engagement -> List.of(engagement.kind(), engagement.organisation()),
                Engagement::period,
                present::isImplied);
    }

    static Result<Relation> relations(List<Relation> kept, List<Relation> stated) {
        return settle(
                kept,
                stated,
                relation -> List.of(relation.kind(), relation.person(), relation.organisation(), relation.work()),
                Relation::period,
                relation -> false);
    }

    /** @param unstated what need not be stated to be in the form */
    private static <F> Result<F> settle(
            List<F> kept,
            List<F> stated,
            Function<F, Object> subject,
            Function<F, Period> period,
            Predicate<F> unstated) {
        List<F> left = new ArrayList<>(kept);
        List<F> open = new ArrayList<>(stated.stream().distinct().toList());
        List<F> facts = new ArrayList<>();
        List<Step<F>> steps = new ArrayList<>();
        open.removeIf(fact -> left.remove(fact) && facts.add(fact));
        for (F fact : open) {
            Optional<F> before = left.stream()
                    .filter(one -> subject.apply(one).equals(subject.apply(fact))
                            && isSameTime(period.apply(one), period.apply(fact)))
                    .findFirst();
            before.ifPresent(left::remove);
            facts.add(fact);
            steps.add(new Step<>(
                    before.isPresent() ? ImportPreview.FactChange.CORRECTED : ImportPreview.FactChange.ADDED,
                    before,
                    Optional.of(fact)));
        }
        left.stream()
                .filter(unstated.negate())
                .forEach(fact ->
                        steps.add(new Step<>(ImportPreview.FactChange.MISSING, Optional.of(fact), Optional.empty())));
        facts.addAll(left);
        return new Result<>(List.copyOf(facts), List.copyOf(steps));
    }

    /** Whether what is stated may be the same time, told better: one beginning, or a beginning that was not known. */
    private static boolean isSameTime(Period kept, Period stated) {
        return kept.from().isPresent() ? kept.from().equals(stated.from()) : isOpen(kept) == isOpen(stated);
    }

    private static boolean isOpen(Period period) {
        return period.end() instanceof Period.End.Open;
    }
}
