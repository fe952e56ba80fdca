package org.clusterreview.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.TimedWork;
import org.clusterreview.outbox.MessageWay.Handover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands queued messages over, each on its own. A server that dies between the handing over and the record of it sends a message
 * twice rather than never, and never more often than there are attempts.
 */
@Component
class Dispatch implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 200;

    /** After these times a message is tried again; then it is given up. */
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final OutgoingRepository messages;
    private final MessageWays ways;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** What failed is told once, not at every run. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    /** @param number from 1 */
    private record Attempt(Channel channel, int number, Handover message) {}

    Dispatch(OutgoingRepository messages, MessageWays ways, TransactionTemplate transactions, Clock clock) {
        this.messages = messages;
        this.ways = ways;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run(Viewer system) {
        for (UUID id : messages.due(clock.instant(), Limit.of(AT_ONCE))) {
            try {
                transactions.execute(open -> taken(id)).ifPresent(this::handOver);
            } catch (ConcurrencyFailureException meanwhile) {
                LOG.debug("message {} is being handed over elsewhere", id, meanwhile);
            } catch (RuntimeException failure) {
                if (told.add(id)) {
                    LOG.error("message {} could not be dealt with", id, failure);
                }
            }
        }
    }

    /** The attempt is on record before it is made: a message that cannot be recorded as sent is not sent for ever. */
    private Optional<Attempt> taken(UUID id) {
        return messages.findById(id).filter(OutgoingEntity::isQueued).flatMap(message -> {
            if (message.attempts() > PATIENCE.size()) {
                message.failed("what became of the last attempt is not known", null, now());
                return Optional.empty();
            }
            message.begin(now().plus(PATIENCE.get(Math.min(message.attempts(), PATIENCE.size() - 1))));
            return Optional.of(new Attempt(message.channel(), message.attempts(), message.inClear()));
        });
    }

    /** Outside any transaction: a slow server keeps no connection to the database. */
    private void handOver(Attempt attempt) {
        Handover message = attempt.message();
        Optional<MessageWay> known = ways.of(attempt.channel());
        if (known.isEmpty()) {
            ended(message, found -> found.failed("no way for " + attempt.channel(), null, now()));
            return;
        }
        MessageWay way = known.get();
        try {
            way.handOver(message);
        } catch (IOException | RuntimeException failure) {
            boolean last = attempt.number() > PATIENCE.size();
            String why = told(failure, message);
            LOG.warn(
                    "message {} was not handed over by {}{}: {}",
                    message.id(),
                    way.name(),
                    last ? " and is given up" : "",
                    why);
            ended(
                    message,
                    found -> found.failed(why, last ? null : now().plus(PATIENCE.get(attempt.number() - 1)), now()));
            return;
        }
        ended(message, found -> found.sent(way.name(), now()));
    }

    private void ended(Handover message, Consumer<OutgoingEntity> end) {
        transactions.executeWithoutResult(
                open -> messages.findById(message.id()).ifPresent(end));
    }

    /** Servers name in their refusals whom they refuse; neither records nor logs hold an address in the clear. */
    private static String told(Exception failure, Handover message) {
        return String.valueOf(failure.getMessage())
                .replace(message.recipient(), "*")
                .replaceAll("\\p{Cntrl}+", " ");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
