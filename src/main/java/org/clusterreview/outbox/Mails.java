package org.clusterreview.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Fills a mail: plain text in UTF-8. */
final class Mails {

    private Mails() {}

    static void fill(MimeMessage mail, String from, MessageWay.Handover message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.title());
        helper.setText(message.text(), false);
    }
}
