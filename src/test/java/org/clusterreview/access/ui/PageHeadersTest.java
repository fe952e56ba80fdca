package org.clusterreview.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OnH2
@SuppressWarnings("NullAway.Init")
class PageHeadersTest {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    @Test
    void a_link_that_stands_for_a_person_is_neither_kept_nor_sent_on() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/invitation/AAAAAAAAAAAAAAAAAAAAAA");
        request.setServletPath("/invitation/AAAAAAAAAAAAAAAAAAAAAA");
        MockHttpServletResponse response = new MockHttpServletResponse();
        security.doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }
}
