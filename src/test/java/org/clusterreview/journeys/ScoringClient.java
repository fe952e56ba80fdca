package org.clusterreview.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a score sheet sends and reads over HTTP with one sign-in. */
final class ScoringClient {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    ScoringClient(String address) {
        this.address = address;
    }

    record Cell(String sheet, String indicator) {}

    /** The whole content of a mark, based on a version of it. */
    record Change(UUID id, Cell cell, String value, long base) {

        /** The version that it makes, however often it is sent. */
        long version() {
            return base + 1;
        }

        Map<String, Object> toJson() {
            return Map.of(
                    "id",
                    id,
                    "indicator",
                    cell.indicator(),
                    "value",
                    value,
                    "notApplicable",
                    false,
                    "comment",
                    "",
                    "baseVersion",
                    base,
                    "at",
                    "2026-11-23T06:03:22.120Z");
        }
    }

    ScoringClient signsIn(String username, String password) throws IOException {
        Matcher token =
                FORM_TOKEN.matcher(answer(request("sign-in").GET().build(), 200).body());
        if (!token.find()) {
            throw new IllegalStateException("the page of signing in has no token");
        }
        String form = Map.of("username", username, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = request("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String next = answer(request, 302).headers().firstValue("Location").orElse("");
        if (next.contains("error")) {
            throw new IllegalStateException(username + " cannot sign in");
        }
        return this;
    }

    JsonNode reads(String sheet) throws IOException {
        return JSON.readTree(
                answer(request("api/sheets/" + sheet).GET().build(), 200).body());
    }

    /** @throws IOException where no answer arrives: the change may have been saved or not */
    JsonNode saves(String account, String sheet, List<Change> changes) throws IOException {
        String body = JSON.writeValueAsString(Map.of(
                "sheet", sheet,
                "account", account,
                "mutations", changes.stream().map(Change::toJson).toList()));
        HttpRequest request = request("api/marks")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(answer(request, 200).body());
    }

    /** All cookies as a request states them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> answer(HttpRequest request, int status) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new IllegalStateException(
                        request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
