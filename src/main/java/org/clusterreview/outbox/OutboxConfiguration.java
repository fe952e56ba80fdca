package org.clusterreview.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The ways that come with the program: a mail server where {@code spring.mail.host} names one, and the folder for both channels. */
@Configuration
class OutboxConfiguration {

    private static final String FROM = "${cluster-review.outbox.from}";

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MessageWay smtp(JavaMailSender server, @Value(FROM) String from, @Value("${spring.mail.host}") String host) {
        return new MailServer(server, from, host);
    }

    @Bean
    MessageWay mailFolder(OutboxFolder folder, @Value(FROM) String from) {
        return new MailFolder(folder, from);
    }

    @Bean
    MessageWay smsFolder(OutboxFolder folder) {
        return new SmsFolder(folder);
    }
}
