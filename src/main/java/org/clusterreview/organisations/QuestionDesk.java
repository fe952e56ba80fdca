package org.clusterreview.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.clusterreview.organisations.Registration.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens questions. A pair that was told apart is asked about again only because of a name that is new. */
@Component
class QuestionDesk {

    private static final int SOME = 500;

    private final QuestionRepository questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionDesk(QuestionRepository questions, ApplicationEventPublisher events, Clock clock) {
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    void open(Collection<Asked> asked) {
        Map<String, Asked> pairs = new LinkedHashMap<>();
        asked.forEach(question -> pairs.putIfAbsent(pair(question), question));
        Map<String, QuestionEntity> known = known(new ArrayList<>(pairs.keySet()));
        List<QuestionEntity> opened = new ArrayList<>();
        pairs.forEach((pair, question) -> {
            QuestionEntity before = known.get(pair);
            if (before == null) {
                opened.add(new QuestionEntity(question, 1, clock.instant()));
            } else if (before.state() == State.DIFFERENT && question.again()) {
                before.supersede(clock.instant());
                opened.add(new QuestionEntity(question, before.asked() + 1, clock.instant()));
            }
        });
        if (!opened.isEmpty()) {
            questions.saveAllAndFlush(opened);
            events.publishEvent(new OrganisationEvents.QuestionsOpened(
                    opened.size(),
                    opened.stream().flatMap(QuestionEntity::both).collect(Collectors.toSet()),
                    Sha256.ofCanonical(
                            opened.stream().map(QuestionEntity::pair).sorted().toList())));
        }
    }

    private static String pair(Asked question) {
        return QuestionEntity.pair(question.newer(), question.older().organisation());
    }

    private Map<String, QuestionEntity> known(List<String> pairs) {
        Map<String, QuestionEntity> known = new HashMap<>();
        for (int from = 0; from < pairs.size(); from += SOME) {
            questions
                    .findByPairInAndSupersededAtIsNull(pairs.subList(from, Math.min(pairs.size(), from + SOME)))
                    .forEach(question -> known.put(question.pair(), question));
        }
        return known;
    }
}
