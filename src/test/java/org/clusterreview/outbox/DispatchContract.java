package org.clusterreview.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.ProgramClock;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every message reaches its way, is tried again when it does not, and is given up in the end. */
@SuppressWarnings("NullAway.Init")
abstract class DispatchContract {

    private static final String ADDRESS = "expert@example.cn";

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutgoingRepository messages;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private JdbcClient db;

    private final Gateway mail = new Gateway(Channel.MAIL);
    private final Gateway sms = new Gateway(Channel.SMS);
    private final UUID subject = UUID.randomUUID();

    /** A way that refuses as often as it is told to. */
    private static final class Gateway implements MessageWay {

        private final Channel channel;
        private final List<Handover> taken = new ArrayList<>();
        private int refusals;
        private Runnable meanwhile = () -> {};

        Gateway(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public boolean staysHere() {
            return false;
        }

        @Override
        public void handOver(Handover message) throws IOException {
            meanwhile.run();
            if (refusals > 0) {
                refusals--;
                throw new IOException("550 <" + message.recipient() + ">\r\nunknown " + "x".repeat(1_000));
            }
            taken.add(message);
        }
    }

    @BeforeEach
    void nothing_else_is_due() {
        db.sql("update outgoing_message set state = 'FAILED' where state = 'QUEUED'")
                .update();
    }

    private UUID queue(Channel channel, String recipient) {
        return outbox.queue(new Letter(
                subject, "invitation", channel, PersonalText.of(recipient), "标题", "王专家：https://example.cn/1"));
    }

    private void run() {
        new Dispatch(messages, new MessageWays(List.of(mail, sms)), transactions, clock).run(Viewer.system());
    }

    private void after(Duration time) throws Exception {
        clock.from(Instant.now().plus(time), () -> {
            run();
            return time;
        });
    }

    private SentMessage only() {
        return outbox.about(List.of(subject)).getFirst();
    }

    @Test
    void a_message_is_handed_over_once_by_the_way_of_its_channel() {
        queue(Channel.MAIL, ADDRESS);
        run();
        run();

        assertThat(mail.taken)
                .singleElement()
                .satisfies(message -> assertThat(message.recipient()).isEqualTo(ADDRESS));
        assertThat(sms.taken).isEmpty();
        assertThat(only().state()).isEqualTo(SentMessage.State.SENT);
        assertThat(only().way()).isEqualTo("gateway");
        assertThat(only().recipientMasked()).isEqualTo("e*");
    }

    @Test
    void what_was_refused_is_tried_again_later_and_then_reaches_its_recipient() throws Exception {
        queue(Channel.SMS, "13800001234");
        sms.refusals = 1;
        run();
        run();

        assertThat(only().state()).isEqualTo(SentMessage.State.QUEUED);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(sms.taken).isEmpty();
        after(Duration.ofMinutes(2));
        assertThat(only().state()).isEqualTo(SentMessage.State.SENT);
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(only().failure()).isEmpty();
        assertThat(sms.taken).hasSize(1);
    }

    @Test
    void after_four_attempts_a_message_is_given_up_with_the_reason_but_not_the_address() throws Exception {
        queue(Channel.MAIL, ADDRESS);
        mail.refusals = 100;
        for (int i = 0; i < 6; i++) {
            after(Duration.ofHours(2L * i));
        }

        assertThat(only().state()).isEqualTo(SentMessage.State.FAILED);
        assertThat(only().attempts()).isEqualTo(4);
        assertThat(only().ended()).isPresent();
        assertThat(only().failure()).startsWith("550 <*> unknown").doesNotContain(ADDRESS);
        assertThat(mail.refusals).isEqualTo(96);
    }

    @Test
    void one_that_cannot_be_handed_over_keeps_no_other_waiting() {
        UUID unreadable = queue(Channel.MAIL, ADDRESS);
        db.sql("update outgoing_message set text = 'not encrypted' where id = :id")
                .param("id", unreadable)
                .update();
        mail.refusals = 1;
        outbox.queue(new Letter(UUID.randomUUID(), "invitation", Channel.MAIL, PersonalText.of(ADDRESS), "1", "1"));
        queue(Channel.SMS, "13800001234");
        run();

        assertThat(sms.taken).hasSize(1);
        db.sql("delete from outgoing_message where id = :id")
                .param("id", unreadable)
                .update();
    }

    @Test
    void an_attempt_is_on_record_before_it_is_made_and_a_server_that_dies_tries_again_but_not_for_ever()
            throws Exception {
        queue(Channel.MAIL, ADDRESS);
        List<Integer> attempts = new ArrayList<>();
        mail.meanwhile = () -> {
            attempts.add(only().attempts());
            throw new ServerDied();
        };
        for (int i = 0; i < 6; i++) {
            try {
                after(Duration.ofHours(2L * i));
            } catch (ServerDied died) {
                assertThat(only().state()).isEqualTo(SentMessage.State.QUEUED);
            }
        }

        assertThat(attempts).containsExactly(1, 2, 3, 4);
        assertThat(only().state()).isEqualTo(SentMessage.State.FAILED);
    }

    /** Nothing catches it. */
    private static final class ServerDied extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_message_whose_change_is_taken_back_is_never_sent() {
        transactions.executeWithoutResult(open -> {
            queue(Channel.MAIL, ADDRESS);
            open.setRollbackOnly();
        });
        run();

        assertThat(mail.taken).isEmpty();
    }
}
