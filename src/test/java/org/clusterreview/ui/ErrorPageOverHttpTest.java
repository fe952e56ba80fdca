package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.OverHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@OnH2
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class ErrorPageOverHttpTest {

    @Autowired
    private WebApplicationContext beans;

    private MockMvcTester http;

    @BeforeEach
    void open() {
        http = MockMvcTester.from(
                beans, builder -> builder.apply(springSecurity()).build());
    }

    /** What the container asks for once a request has ended with this status. */
    private MvcTestResult after(int status, MediaType wanted, String language) {
        return http.get()
                .uri("/error")
                .accept(wanted)
                .cookie(new Cookie("language", language))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("broken inside"))
                .exchange();
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    @Test
    void an_address_that_is_nothing_is_not_there_for_who_is_signed_in() {
        var viewer = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);

        assertThat(new OverHttp(beans).get(viewer, "no-such-page")).hasStatus(404);
    }

    @Test
    void who_is_signed_out_is_asked_to_sign_in_first() {
        assertThat(http.get().uri("/no-such-page").exchange()).hasStatus(302).hasHeader("Location", "/sign-in");
    }

    @Test
    void a_page_of_ours_says_what_happened_and_leads_home_and_keeps_the_status() throws Exception {
        MvcTestResult answer = after(404, MediaType.TEXT_HTML, "zh");

        assertThat(answer).hasStatus(404).hasContentType("text/html;charset=UTF-8");
        assertThat(text(answer))
                .contains("<html lang=\"zh-CN\">")
                .contains("<h1>找不到这个页面</h1>")
                .contains("<a href=\"/\">回到首页</a>")
                .contains("状态码 404")
                .doesNotContain("Whitelabel")
                .doesNotContain("{{")
                .doesNotContain("broken inside");
    }

    @Test
    void it_is_in_the_language_of_the_pages() throws Exception {
        MvcTestResult answer = after(403, MediaType.TEXT_HTML, "en");

        assertThat(answer).hasStatus(403);
        assertThat(text(answer)).contains("<html lang=\"en\">").contains("<h1>You may not do this</h1>");
    }

    @Test
    void a_fault_has_a_number_on_the_page_and_in_the_log_and_no_more_of_it_is_told(CapturedOutput log)
            throws Exception {
        MvcTestResult answer = after(500, MediaType.TEXT_HTML, "zh");

        assertThat(answer).hasStatus(500);
        String told = text(answer);
        String number = told.replaceAll("(?s).*编号 ([0-9a-f]{8}).*", "$1");
        assertThat(number).hasSize(8);
        assertThat(log.getOut()).containsOnlyOnce("failure " + number);
        assertThat(told).contains("<h1>系统出错了</h1>").doesNotContain("broken inside");
    }

    @Test
    void any_other_status_is_kept_as_well() throws Exception {
        MvcTestResult answer = after(405, MediaType.TEXT_HTML, "zh");

        assertThat(answer).hasStatus(405);
        assertThat(text(answer)).contains("<h1>这个请求无法处理</h1>");
    }

    @Test
    void who_asks_for_data_gets_data() throws Exception {
        MvcTestResult answer = after(404, MediaType.APPLICATION_JSON, "zh");

        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(text(answer)).contains("\"status\":404").doesNotContain("broken inside");
    }
}
