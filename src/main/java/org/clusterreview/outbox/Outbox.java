package org.clusterreview.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.WithoutViewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where features put their messages to people outside the system. */
@Service
@Transactional
@WithoutViewer("features call it when something has happened; they have checked who may see its subjects")
public class Outbox {

    private final OutgoingRepository messages;
    private final MessageWays ways;
    private final Clock clock;

    Outbox(OutgoingRepository messages, MessageWays ways, Clock clock) {
        this.messages = messages;
        this.ways = ways;
        this.clock = clock;
    }

    /** Queues a message in the open transaction; it is handed over once that is committed. */
    public UUID queue(Letter letter) {
        return messages.save(new OutgoingEntity(letter, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .id();
    }

    /** The messages about some subjects, the oldest first; texts are not told. */
    @Transactional(readOnly = true)
    public List<SentMessage> about(Collection<UUID> subjects) {
        return messages.findBySubjectIdInOrderByCreatedAtAscIdAsc(subjects).stream()
                .map(OutgoingEntity::toValue)
                .toList();
    }

    /** The way of a channel if its messages stay on this server, for somebody to fetch them. */
    @Transactional(readOnly = true)
    public Optional<String> folder(Channel channel) {
        return ways.of(channel).filter(MessageWay::staysHere).map(MessageWay::name);
    }
}
