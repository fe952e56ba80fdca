package org.clusterreview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of the pages: Chinese, unless the person has switched; kept in a cookie of the browser. */
final class Language {

    private static final String COOKIE = "language";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Language() {}

    static Locale of(@Nullable VaadinRequest request) {
        return request == null ? Locale.SIMPLIFIED_CHINESE : of(request.getCookies());
    }

    /** The same for what is not a page of Vaadin's. */
    static Locale of(HttpServletRequest request) {
        return of(request.getCookies());
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static void switchTo(Locale locale, UI ui) {
        Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        Optional.ofNullable(VaadinService.getCurrentResponse()).ifPresent(response -> response.addCookie(cookie));
        VaadinSession.getCurrent().setLocale(locale);
        ui.getPage().reload();
    }

    private static Locale of(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())
                        && Locale.ENGLISH.getLanguage().equals(cookie.getValue())) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
