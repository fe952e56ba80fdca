package org.clusterreview.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail by SMTP. */
class MailServer implements MessageWay {

    private final JavaMailSender server;
    private final String from;
    private final String host;

    MailServer(JavaMailSender server, String from, String host) {
        this.server = server;
        this.from = from;
        this.host = host;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public String name() {
        return "smtp " + host;
    }

    @Override
    public boolean staysHere() {
        return false;
    }

    @Override
    public void handOver(Handover message) throws IOException {
        try {
            MimeMessage mail = server.createMimeMessage();
            Mails.fill(mail, from, message);
            server.send(mail);
        } catch (MessagingException | MailException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
