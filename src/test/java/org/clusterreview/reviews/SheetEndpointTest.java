package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
class SheetEndpointTest extends OneSheet {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private SecurityContextHolderStrategy ofApplication;

    private MockMvcTester http;
    private Person owner;
    private Cookie token;

    private record Person(Authentication authentication, String account) {}

    /** The holder is static, and with several applications in one process it is that of the last one started. */
    @BeforeEach
    void the_owner_reads_the_sheet() {
        SecurityContextHolder.setContextHolderStrategy(ofApplication);
        http = MockMvcTester.from(
                web, builder -> builder.apply(springSecurity()).build());
        owner = signedIn(sheet.expert());
        token = Objects.requireNonNull(read(owner).getResponse().getCookie("XSRF-TOKEN"));
    }

    private Person signedIn(ExpertId id) {
        try {
            Viewer viewer = SignIns.expert(beans, id.value());
            return new Person(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), viewer.actor());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MvcTestResult read(Person person) {
        return http.get()
                .uri("/api/sheets/{id}", sheet.id())
                .with(authentication(person.authentication()))
                .exchange();
    }

    private MvcTestResult post(Person person, String body) {
        return http.post()
                .uri("/api/marks")
                .with(authentication(person.authentication()))
                .cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String batch(String account, String... mutations) {
        return "{\"sheet\":\"%s\",\"account\":\"%s\",\"mutations\":[%s]}"
                .formatted(sheet.id(), account, String.join(",", mutations));
    }

    private static String mutation(UUID id, String indicator, String value, long base) {
        return """
                {"id":"%s","indicator":"%s","value":"%s","notApplicable":false,"comment":"",
                 "baseVersion":%d,"at":"2026-11-23T06:03:22.120Z"}""".formatted(id, indicator, value, base);
    }

    private static String anyMutation() {
        return mutation(UUID.randomUUID(), PLANNING, "5.5", 0);
    }

    private static JsonNode body(MvcTestResult result) throws IOException {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void a_sheet_reads_as_documented() throws IOException {
        MvcTestResult answer = read(owner);

        assertThat(answer).hasStatusOk();
        JsonNode content = body(answer);
        assertThat(EndpointDescription.fields(content))
                .isEqualTo(EndpointDescription.fields(EndpointDescription.example(0)));
        assertThat(content.at("/sheet/state").asString()).isEqualTo("open");
        assertThat(content.at("/sheet/application/of").asInt()).isEqualTo(1);
        assertThat(content.at("/account").asString()).isEqualTo(owner.account());
        JsonNode planning = content.at("/dimensions/0/indicators/0");
        assertThat(planning.at("/key").asString()).isEqualTo(PLANNING);
        assertThat(planning.at("/max").isString()).isTrue();
        assertThat(planning.at("/max").asString()).isEqualTo("6");
        assertThat(planning.at("/step").asString()).isEqualTo("0.5");
        assertThat(planning.at("/value").isNull()).isTrue();
        assertThat(planning.at("/version").asInt()).isZero();
        assertThat(content.at("/missing").values())
                .extracting(JsonNode::asString)
                .contains(PLANNING, TALENT);
    }

    @Test
    void a_batch_is_answered_as_documented_and_reads_back() throws IOException {
        UUID saved = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        apply(mutation(TALENT, "4", 0));

        MvcTestResult answer = post(
                owner,
                batch(
                        owner.account(),
                        mutation(saved, PLANNING, "5.5", 0),
                        mutation(refused, "one_stop_service", "7.5", 0),
                        mutation(late, TALENT, "3", 0)));

        assertThat(answer).hasStatusOk();
        JsonNode lists = body(answer);
        assertThat(EndpointDescription.fields(lists))
                .isEqualTo(EndpointDescription.fields(EndpointDescription.example(2)));
        assertThat(lists.at("/savedAt").asString()).matches("\\d{4}-.*\\+08:00");
        assertThat(lists.at("/acknowledged/0/id").asString()).isEqualTo(saved.toString());
        assertThat(lists.at("/acknowledged/0/version").asInt()).isEqualTo(1);
        assertThat(lists.at("/refused/0/id").asString()).isEqualTo(refused.toString());
        assertThat(lists.at("/refused/0/code").asString()).isEqualTo("scoring.mark.outOfRange");
        assertThat(lists.at("/refused/0/message").asString())
                .contains(
                        "超出范围",
                        "7.5",
                        round.model()
                                .indicator("one_stop_service")
                                .orElseThrow()
                                .name())
                .doesNotContain("one_stop_service");
        assertThat(lists.at("/conflicts/0/id").asString()).isEqualTo(late.toString());
        assertThat(lists.at("/conflicts/0/current/value").asString()).isEqualTo("4");
        assertThat(lists.at("/conflicts/0/current/device").asString()).isEqualTo("Windows Edge");
        JsonNode planning = body(read(owner)).at("/dimensions/0/indicators/0");
        assertThat(planning.at("/value").asString()).isEqualTo("5.5");
        assertThat(planning.at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_told_in_the_language_of_the_pages_and_not_in_that_of_the_browser() throws IOException {
        String outOfRange = batch(owner.account(), mutation(UUID.randomUUID(), PLANNING, "7.5", 0));

        assertThat(told(outOfRange, "en-GB", "zh")).contains("超出范围");
        assertThat(told(outOfRange, "zh-CN", "en")).contains("is outside");
    }

    private String told(String batch, String ofBrowser, String ofPages) throws IOException {
        return body(http.post()
                        .uri("/api/marks")
                        .with(authentication(owner.authentication()))
                        .cookie(token, new Cookie("language", ofPages))
                        .header("X-XSRF-TOKEN", token.getValue())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, ofBrowser)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(batch)
                        .exchange())
                .at("/refused/0/message")
                .asString();
    }

    @Test
    void a_note_is_saved_and_read_by_its_expert() throws IOException {
        UUID id = UUID.randomUUID();
        String note = """
                {"id":"%s","indicator":"-note","value":null,"notApplicable":false,"comment":"待核",
                 "baseVersion":0,"at":"2026-11-23T06:03:22.120Z"}""".formatted(id);

        JsonNode answer = body(post(owner, batch(owner.account(), note)));

        assertThat(answer.at("/acknowledged/0/version").asInt()).isEqualTo(1);
        JsonNode asides = body(read(owner)).at("/asides");
        assertThat(asides.size()).isEqualTo(1);
        assertThat(asides.at("/-note/content").asString()).isEqualTo("待核");
        assertThat(asides.at("/-note/version").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_is_signed_out_is_told_so_and_not_led_elsewhere() {
        assertThat(http.get().uri("/api/sheets/{id}", sheet.id()))
                .hasStatus(401)
                .doesNotContainHeader(HttpHeaders.LOCATION);
        assertThat(http.post()
                        .uri("/api/marks")
                        .cookie(token)
                        .header("X-XSRF-TOKEN", token.getValue())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(batch(owner.account(), anyMutation())))
                .hasStatus(401)
                .doesNotContainHeader(HttpHeaders.LOCATION);
        assertThat(history(PLANNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "of-an-older-session"})
    void a_batch_without_the_right_token_is_not_taken(String sent) {
        var request = http.post()
                .uri("/api/marks")
                .with(authentication(owner.authentication()))
                .cookie(token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(batch(owner.account(), anyMutation()));

        assertThat(sent.isEmpty() ? request : request.header("X-XSRF-TOKEN", sent))
                .hasStatus(403);
        assertThat(history(PLANNING)).isEmpty();
    }

    @Test
    void the_sheet_of_another_is_neither_read_nor_written() {
        Person other = signedIn(round.sheet(2, 1).expert());

        assertThat(read(other)).hasStatus(403).body().isEmpty();
        assertThat(post(other, batch(other.account(), anyMutation()))).hasStatus(403);
        assertThat(history(PLANNING)).isEmpty();
    }

    @Test
    void what_was_typed_under_another_account_is_not_saved_under_this_one() {
        assertThat(post(owner, batch(UUID.randomUUID().toString(), anyMutation())))
                .hasStatus(409);
        assertThat(history(PLANNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"account\":\"ACCOUNT\"}",
                "{\"account\":\"ACCOUNT\",\"sheet\":\"SHEET\"}",
                "{\"account\":\"ACCOUNT\",\"sheet\":\"1\",\"mutations\":[]}",
                "{\"account\":\"ACCOUNT\",\"sheet\":\"SHEET\",\"mutations\":[null]}",
                "{\"account\":\"ACCOUNT\",\"sheet\":\"SHEET\",\"mutations\":[{\"indicator\":\"planning\"}]}"
            })
    void what_is_no_batch_is_a_bad_request(String nonsense) {
        String body = nonsense.replace("ACCOUNT", owner.account())
                .replace("SHEET", sheet.id().toString());

        assertThat(post(owner, body)).hasStatus(400);
    }

    @Test
    void fifty_one_mutations_are_a_bad_request_and_none_is_saved() {
        String[] tooMany = fillings(51).stream()
                .map(one -> mutation(one.id(), one.indicator(), "5", one.baseVersion()))
                .toArray(String[]::new);

        assertThat(post(owner, batch(owner.account(), tooMany))).hasStatus(400);
        assertThat(history(PLANNING)).isEmpty();
    }
}
