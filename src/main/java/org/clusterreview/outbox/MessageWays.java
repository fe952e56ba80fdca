package org.clusterreview.outbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one way of each channel: what carries messages away, and only without it the folder. */
@Component
class MessageWays {

    private final Map<Channel, MessageWay> byChannel = new EnumMap<>(Channel.class);

    MessageWays(List<MessageWay> ways) {
        ways.forEach(way -> byChannel.merge(way.channel(), way, MessageWays::better));
    }

    private static MessageWay better(MessageWay one, MessageWay other) {
        if (one.staysHere() == other.staysHere()) {
            throw new IllegalStateException(
                    "two ways of " + one.channel() + ": " + one.name() + " and " + other.name());
        }
        return one.staysHere() ? other : one;
    }

    Optional<MessageWay> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
