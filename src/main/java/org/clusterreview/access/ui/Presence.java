package org.clusterreview.access.ui;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who saves marks, or works on a page without asking the server for anything, is not idle. Closing idle sessions counts the
 * requests of views alone, so these tell it; a page that is only open, or tries again by itself, does not.
 */
@Configuration
class Presence implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/marks", "/api/presence");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        HttpSession session = request.getSession(false);
        if (session != null && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            VaadinSession.getAllSessions(session).forEach(Presence::touch);
        }
    }

    /** Does not wait for a view that is at work: the session takes it as soon as that is done. */
    private static void touch(VaadinSession session) {
        session.access(() -> session.setLastRequestTimestamp(System.currentTimeMillis()));
    }

    @RestController
    static class PresenceEndpoint {

        @GetMapping("/api/presence")
        ResponseEntity<Void> present() {
            return ResponseEntity.noContent().build();
        }
    }
}
