package org.clusterreview.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterreview.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser shows of a request that never became a page of the application. It needs nothing else of the server, tells
 * nothing of the cause, and keeps the status; who asks for something other than a page gets JSON as before.
 */
@Component
@Order(0)
class ErrorPages implements ErrorViewResolver {

    private static final String TEMPLATE = "/templates/error-page.html";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w-]+)}}");

    private final String template = read();

    private static String read() {
        try (InputStream in = Objects.requireNonNull(ErrorPages.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(new Written(page(request, status)));
    }

    private String page(HttpServletRequest request, HttpStatus status) {
        Locale language = Language.of(request);
        Texts texts = Texts.in(language);
        boolean gone = status == HttpStatus.NOT_FOUND;
        String kind = kind(status);
        Map<String, String> words = Map.of(
                "language", language.toLanguageTag(),
                "application", texts.get("app.name"),
                "title", gone ? texts.get("not-found.title") : texts.get("error-page.title." + kind),
                "why", gone ? texts.get("not-found.why") : texts.get("error-page.why." + kind),
                "home", request.getContextPath() + "/",
                "leads-home", texts.get("not-found.home"),
                "status", told(request, status, texts));
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), words)));
    }

    private static String filled(String place, Map<String, String> words) {
        return place.equals("appearance")
                ? Appearance.script()
                : HtmlUtils.htmlEscape(words.getOrDefault(place, ""), StandardCharsets.UTF_8.name());
    }

    private static String kind(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "500";
        }
        return status == HttpStatus.FORBIDDEN ? "403" : "other";
    }

    /** The status, and of a fault of the program the number under which it stands in the log. */
    private static String told(HttpServletRequest request, HttpStatus status, Texts texts) {
        String code = String.valueOf(status.value());
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                        && status.is5xxServerError()
                ? texts.get("error-page.number", code, FailureHandler.logged(fault))
                : texts.get("error-page.status", code);
    }

    private record Written(String page) implements View {

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
