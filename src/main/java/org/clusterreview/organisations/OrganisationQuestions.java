package org.clusterreview.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether organisations whose names are alike are one (名称核对). Every decision has a reason and can be taken back. */
@Service
@Transactional
public class OrganisationQuestions {

    private final QuestionRepository questions;
    private final OrganisationStore store;
    private final NameRegister register;
    private final OrganisationMerges merges;
    private final OrganisationDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationQuestions(
            QuestionRepository questions,
            OrganisationStore store,
            NameRegister register,
            OrganisationMerges merges,
            OrganisationDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.store = store;
        this.register = register;
        this.merges = merges;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * They are one: the one that is kept stands for both from now on, and the names of the other are its names. Refused where
     * their credit codes differ, where somebody has told apart what would become one, or where one would belong to itself.
     *
     * @param kept one of the two
     */
    @ForStaff
    public Outcome<UUID> same(Viewer viewer, UUID question, long seenVersion, OrganisationId kept, String reason) {
        register.current();
        Optional<QuestionEntity> found = questions.findById(question).filter(QuestionEntity::isInForce);
        Optional<Violation> refusal = refusal(found, seenVersion, reason);
        if (found.isEmpty() || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        QuestionEntity asked = found.get();
        Map<UUID, OrganisationRow> rows = store.resolved(List.of(asked.newer(), asked.older()));
        OrganisationRow newer = row(rows, asked.newer());
        OrganisationRow older = row(rows, asked.older());
        if (newer.id().equals(older.id()) || !List.of(newer.id(), older.id()).contains(kept.value())) {
            return Outcome.refused(Violation.of("organisation.question.changed"));
        }
        OrganisationRow stays = kept.value().equals(newer.id()) ? newer : older;
        OrganisationRow goes = stays.equals(newer) ? older : newer;
        Optional<Violation> hindrance = merges.hindrance(stays, goes);
        if (hindrance.isPresent()) {
            return Outcome.refused(hindrance.get());
        }
        register.overtake();
        store.merge(goes.id(), stays.id());
        asked.unite(stays.id(), goes.id(), reason.strip(), viewer.actor(), clock.instant());
        questions.saveAndFlush(asked);
        published(asked, Optional.of(stays.id()), reason.strip());
        return Outcome.done(asked.id());
    }

    /** They are two; they are not asked about again unless one of them gets another name. Refused once they are one. */
    @ForStaff
    public Outcome<UUID> different(Viewer viewer, UUID question, long seenVersion, String reason) {
        Optional<QuestionEntity> found = questions.findById(question).filter(QuestionEntity::isInForce);
        Optional<Violation> refusal = refusal(found, seenVersion, reason);
        if (found.isEmpty() || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Map<UUID, OrganisationRow> rows = store.resolved(found.get().both().toList());
        if (row(rows, found.get().newer())
                .id()
                .equals(row(rows, found.get().older()).id())) {
            return Outcome.refused(Violation.of("organisation.question.changed"));
        }
        between(found.get()).forEach(meant -> tellApart(viewer, meant, reason));
        return Outcome.done(question);
    }

    /**
     * They are two, and one belongs to the other. Refused where that cannot be.
     *
     * @param part the one of the two that belongs to the other
     */
    @ForStaff
    public Outcome<UUID> part(Viewer viewer, UUID question, long seenVersion, OrganisationId part, String reason) {
        Optional<QuestionEntity> found = questions.findById(question).filter(QuestionEntity::isInForce);
        Optional<Violation> refusal = refusal(found, seenVersion, reason);
        if (found.isEmpty() || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Map<UUID, OrganisationRow> rows = store.resolved(found.get().both().toList());
        Optional<OrganisationRow> inner = rows.values().stream()
                .filter(row -> row.id().equals(part.value()))
                .findFirst();
        Optional<OrganisationRow> outer = rows.values().stream()
                .filter(row -> !row.id().equals(part.value()))
                .findFirst();
        if (inner.isEmpty() || outer.isEmpty()) {
            return Outcome.refused(Violation.of("organisation.question.changed"));
        }
        Outcome<Organisation> set = desk.setParent(
                viewer,
                part,
                inner.get().version(),
                outer.map(row -> row.organisation().id()));
        return set.isDone() ? different(viewer, question, seenVersion, reason) : Outcome.refused(set.violations());
    }

    /** The question with every other open one that has come to be about the same two. */
    private List<QuestionEntity> between(QuestionEntity question) {
        Set<UUID> one = family(question.newer());
        Set<UUID> other = family(question.older());
        return questions.findByEither(one).stream()
                .filter(found -> found.equals(question)
                        || (found.isOpen()
                                && found.both().anyMatch(one::contains)
                                && found.both().anyMatch(other::contains)))
                .toList();
    }

    private Set<UUID> family(UUID id) {
        return store.resolved(id).map(row -> Set.copyOf(store.family(row.id()))).orElseThrow();
    }

    /**
     * Takes a decision back; the question is open again, under the id that is answered. That two are one is taken back only while nothing else was merged into
     * the one that was kept since.
     */
    @ForStaff
    public Outcome<UUID> takeBack(Viewer viewer, UUID question, long seenVersion, String reason) {
        register.current();
        Optional<QuestionEntity> found = questions.findById(question).filter(QuestionEntity::isInForce);
        if (found.isEmpty() || !found.get().isAt(seenVersion) || found.get().isOpen()) {
            return Outcome.refused(Violation.of("organisation.question.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "organisation.reason.missing"));
        }
        QuestionEntity decided = found.get();
        if (decided.state() == State.SAME) {
            Optional<UUID> goes = merges.mergedBy(decided);
            if (goes.isEmpty() || merges.isBuiltUpon(decided)) {
                return Outcome.refused(Violation.of("organisation.question.built-upon"));
            }
            register.overtake();
            store.merge(goes.get(), null);
        }
        decided.supersede(clock.instant());
        QuestionEntity again = decided.again(clock.instant());
        questions.saveAllAndFlush(List.of(decided, again));
        published(again, Optional.empty(), reason.strip());
        return Outcome.done(again.id());
    }

    private static Optional<Violation> refusal(Optional<QuestionEntity> found, long seenVersion, String reason) {
        if (found.isEmpty() || !found.get().isAt(seenVersion) || !found.get().isOpen()) {
            return Optional.of(Violation.of("organisation.question.changed"));
        }
        return reason.isBlank() ? Optional.of(Violation.at("reason", "organisation.reason.missing")) : Optional.empty();
    }

    private void tellApart(Viewer viewer, QuestionEntity question, String reason) {
        question.decide(State.DIFFERENT, reason.strip(), viewer.actor(), clock.instant());
        questions.saveAndFlush(question);
        published(question, Optional.empty(), reason.strip());
    }

    private void published(QuestionEntity question, Optional<UUID> kept, String reason) {
        events.publishEvent(new OrganisationEvents.QuestionDecided(
                question.id(), question.newer(), question.older(), question.state(), kept, reason));
    }

    private static OrganisationRow row(Map<UUID, OrganisationRow> rows, UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }
}
