package org.clusterreview.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Fills a mail: plain text in UTF-8. A title is one line: what comes after a line break would be read as another field. */
final class Mails {

    private Mails() {}

    static void fill(MimeMessage mail, String from, MessageWay.Handover message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.title().replaceAll("\\p{Cntrl}+", " "));
        helper.setSentDate(Date.from(message.created()));
        helper.setText(message.text(), false);
    }
}
