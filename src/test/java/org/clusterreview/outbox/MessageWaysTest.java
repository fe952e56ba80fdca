package org.clusterreview.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MessageWaysTest {

    private static final String FROM = "review@example.cn";
    private static final Instant CREATED = Instant.parse("2027-03-01T01:02:03Z");

    @TempDir
    private Path home;

    private static MessageWay.Handover letter(String title, String text) {
        return new MessageWay.Handover(UUID.randomUUID(), CREATED, "expert@example.cn", title, text);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("outbox"))) {
            return all.toList();
        }
    }

    private MailFolder folder() {
        return new MailFolder(new OutboxFolder(home.toString()), FROM);
    }

    private MimeMessage read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** A gateway of a department's own. */
    private record Gateway(String name) implements MessageWay {

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public boolean staysHere() {
            return false;
        }

        @Override
        public void handOver(Handover message) {
            throw new UnsupportedOperationException(message.toString());
        }
    }

    @Test
    void a_gateway_takes_the_place_of_the_folder_and_two_are_one_too_many() {
        MessageWay folder = new SmsFolder(new OutboxFolder(home.toString()));
        MessageWay gateway = new Gateway("gateway");

        assertThat(new MessageWays(List.of(folder)).of(Channel.SMS)).contains(folder);
        assertThat(new MessageWays(List.of(folder, gateway)).of(Channel.SMS)).contains(gateway);
        assertThat(new MessageWays(List.of(gateway, folder)).of(Channel.SMS)).contains(gateway);
        assertThat(new MessageWays(List.of(folder)).of(Channel.MAIL)).isEmpty();
        assertThatThrownBy(() -> new MessageWays(List.of(gateway, new Gateway("another"))))
                .hasMessageContaining("gateway and another");
    }

    @Test
    void a_mail_in_the_folder_is_read_by_a_mail_program() throws Exception {
        String text = "王专家：\n\n请答复 https://review.example.cn/invitation/abc\n" + "评".repeat(4_000);
        folder().handOver(letter("专家评审邀请", text));

        MimeMessage mail = read(files().getFirst());
        assertThat(mail.getSubject()).isEqualTo("专家评审邀请");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress(FROM));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("expert@example.cn"));
        assertThat(mail.getSentDate()).isEqualTo(Date.from(CREATED));
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
    }

    @Test
    void a_title_stays_one_line_and_adds_no_field() throws Exception {
        folder().handOver(letter("invitation\r\nBcc: other@example.cn", "text"));

        MimeMessage mail = read(files().getFirst());
        assertThat(MimeUtility.unfold(mail.getSubject())).isEqualTo("invitation Bcc: other@example.cn");
        assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @Test
    void several_addresses_in_one_are_refused() {
        MessageWay.Handover two =
                new MessageWay.Handover(UUID.randomUUID(), CREATED, "a@example.cn, b@example.cn", "t", "t");

        assertThatThrownBy(() -> folder().handOver(two)).isInstanceOf(IOException.class);
    }

    @Test
    void the_same_message_handed_over_twice_is_one_file_that_the_owner_alone_reads() throws Exception {
        SmsFolder sms = new SmsFolder(new OutboxFolder(home.toString()));
        MessageWay.Handover message = new MessageWay.Handover(UUID.randomUUID(), CREATED, "13800001234", "", "请答复");
        sms.handOver(message);
        sms.handOver(message);

        assertThat(files()).hasSize(1);
        Path file = files().getFirst();
        assertThat(file.getFileName()).hasToString("20270301-090203-" + message.id() + ".sms.txt");
        assertThat(Files.readString(file)).isEqualTo("13800001234\n请答复\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_mail_reaches_its_recipient_by_a_server() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            MailServer way = new MailServer(sender, FROM, "mail.example.cn");
            way.handOver(letter("专家评审邀请", "王专家：请答复"));

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("专家评审邀请");
            assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("expert@example.cn"));
            assertThat(received.getContent().toString().strip()).isEqualTo("王专家：请答复");
            assertThat(way.name()).isEqualTo("smtp mail.example.cn");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_as_not_handed_over() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(1);

        assertThatThrownBy(() -> new MailServer(sender, FROM, "127.0.0.1").handOver(letter("t", "t")))
                .isInstanceOf(IOException.class);
    }
}
