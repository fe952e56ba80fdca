package org.clusterreview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnH2
@SuppressWarnings("NullAway.Init")
class StoreKeyEndpointTest {

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecurityContextHolderStrategy ofApplication;

    private MockMvcTester http;

    @BeforeEach
    void over_http() {
        SecurityContextHolder.setContextHolderStrategy(ofApplication);
        http = MockMvcTester.from(
                web, builder -> builder.apply(springSecurity()).build());
    }

    private Authentication somebody() {
        try {
            SignIns.as(web, new TestAccounts(accounts).viewer(Role.SUPERVISOR));
            return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MvcTestResult read(Authentication person) {
        return http.get().uri("/api/store-key").with(authentication(person)).exchange();
    }

    private static JsonNode body(MvcTestResult result) throws IOException {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void an_account_gets_the_same_32_bytes_every_time_and_is_told_whose_they_are() throws IOException {
        Authentication person = somebody();

        JsonNode first = body(read(person));
        JsonNode second = body(read(person));

        assertThat(first).isEqualTo(second);
        assertThat(Base64.getDecoder().decode(first.get("key").asString())).hasSize(32);
        assertThat(first.get("account").asString())
                .isEqualTo(((SignedIn) Objects.requireNonNull(person.getPrincipal()))
                        .viewer()
                        .actor());
        assertThat(first.get("hours").asInt()).isEqualTo(72);
    }

    @Test
    void two_accounts_have_two_keys() throws IOException {
        assertThat(body(read(somebody())).get("key"))
                .isNotEqualTo(body(read(somebody())).get("key"));
    }

    @Test
    void a_key_stays_in_no_cache() {
        assertThat(read(somebody())).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void nobody_gets_a_key_without_a_sign_in() {
        assertThat(http.get().uri("/api/store-key").exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .isEmpty();
    }
}
