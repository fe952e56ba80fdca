package org.clusterreview.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands queued messages over, each on its own. A server that dies between the handing over and the record of it sends a message
 * twice rather than never.
 */
@Component
class Dispatch implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 200;

    /** After these times a message is tried again; then it is given up. */
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final OutgoingRepository messages;
    private final Map<Channel, MessageWay> ways;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Dispatch(OutgoingRepository messages, List<MessageWay> ways, TransactionTemplate transactions, Clock clock) {
        this.messages = messages;
        this.ways = ways.stream().collect(Collectors.toMap(MessageWay::channel, way -> way));
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
            transactions.executeWithoutResult(open ->
                    messages.findById(id).filter(OutgoingEntity::isQueued).ifPresent(this::handOver));
        }
    }

    private void handOver(OutgoingEntity message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MessageWay way = ways.get(message.channel());
        if (way == null) {
            message.failed("no way for " + message.channel(), null, now);
            return;
        }
        try {
            way.handOver(message.inClear());
            message.sent(way.name(), now);
        } catch (IOException | RuntimeException failure) {
            boolean last = message.attempts() >= PATIENCE.size();
            LOG.warn(
                    "message {} was not handed over by {}{}",
                    message.id(),
                    way.name(),
                    last ? ": given up" : "",
                    failure);
            message.failed(
                    String.valueOf(failure.getMessage()),
                    last ? null : now.plus(PATIENCE.get(message.attempts())),
                    now);
        }
    }
}
