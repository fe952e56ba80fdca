package org.clusterreview.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which experts cannot be called on. */
@Service
@Transactional
public class ExpertAbsences {

    private final ExpertRepository experts;
    private final AbsenceRepository absences;
    private final ExpertReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpertAbsences(
            ExpertRepository experts,
            AbsenceRepository absences,
            ExpertReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.experts = experts;
        this.absences = absences;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** Refused if the last day is before the first. */
    @ForStaff
    public Outcome<Absence> add(Viewer viewer, ExpertId id, LocalDate from, LocalDate to, String note) {
        UUID present = reader.merged().present(id.value());
        if (experts.findById(present).isEmpty()) {
            return Outcome.refused(Violation.of("expert.unknown"));
        }
        if (to.isBefore(from)) {
            return Outcome.refused(Violation.at("to", "expert.period.reversed"));
        }
        AbsenceEntity added =
                absences.saveAndFlush(new AbsenceEntity(present, from, to, note, viewer.actor(), clock.instant()));
        events.publishEvent(new ExpertEvents.AbsenceChanged(present, from, to, false));
        return Outcome.done(added.toValue());
    }

    /** Refused if it has been withdrawn meanwhile. */
    @ForStaff
    public Outcome<Absence> withdraw(Viewer viewer, UUID absence, long seenVersion) {
        Optional<AbsenceEntity> found = absences.findById(absence).filter(known -> known.isAt(seenVersion));
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("expert.changed"));
        }
        found.get().supersede(clock.instant());
        absences.flush();
        Absence days = found.get().toValue();
        events.publishEvent(new ExpertEvents.AbsenceChanged(found.get().expert(), days.from(), days.to(), true));
        return Outcome.done(days);
    }
}
