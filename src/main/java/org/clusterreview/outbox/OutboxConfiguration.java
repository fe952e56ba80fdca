package org.clusterreview.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail goes to the server of {@code spring.mail.host} if there is one, else into the folder; SMS into the folder. */
@Configuration
class OutboxConfiguration {

    private static final String FROM = "${cluster-review.outbox.from}";

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MessageWay smtp(JavaMailSender server, @Value(FROM) String from, @Value("${spring.mail.host}") String host) {
        return new MailServer(server, from, host);
    }

    @Bean
    @ConditionalOnProperty(value = "spring.mail.host", havingValue = "no-host-at-all", matchIfMissing = true)
    MessageWay mailFolder(OutboxFolder folder, @Value(FROM) String from) {
        return new MailFolder(folder, from);
    }

    /** @see MessageWay for a gateway of one's own */
    @Bean
    @ConditionalOnProperty(value = "cluster-review.outbox.sms", havingValue = "folder", matchIfMissing = true)
    MessageWay smsFolder(OutboxFolder folder) {
        return new SmsFolder(folder);
    }
}
