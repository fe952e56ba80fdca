package org.clusterreview.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;

/** Mail as files of RFC 5322 (.eml), which any mail program opens and sends. */
class MailFolder implements MessageWay {

    private final OutboxFolder folder;
    private final String from;

    MailFolder(OutboxFolder folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public boolean staysHere() {
        return true;
    }

    @Override
    public void handOver(Handover message) throws IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        try {
            Mails.fill(mail, from, message);
            mail.saveChanges();
        } catch (MessagingException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
        folder.write(message, ".eml", out -> {
            try {
                mail.writeTo(out);
            } catch (MessagingException failure) {
                throw new IOException(failure.getMessage(), failure);
            }
        });
    }
}
