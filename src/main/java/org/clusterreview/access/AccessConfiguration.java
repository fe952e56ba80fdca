package org.clusterreview.access;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration
class AccessConfiguration {

    /** @param strength the logarithm of the rounds of bcrypt; hashes made with another strength stay valid */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${cluster-review.passwords.strength}") int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    @Bean
    ProgramClock clock() {
        return new ProgramClock(Clock.systemUTC());
    }
}
