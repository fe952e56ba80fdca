package org.clusterreview.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who reaches what over HTTP. Services check again by themselves. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'self'; worker-src 'self' blob:";

    private static final AccessDeniedHandler REFUSED = new AccessDeniedHandlerImpl();

    /** The JSON endpoint: no redirects, so that a client that is signed out is told so plainly. */
    @Bean
    @Order(1)
    SecurityFilterChain endpoint(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/error")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(CsrfConfigurer::spa)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/css/**", "/actuator/health").permitAll());
        // A link that stands for a person must not travel on to other sites.
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)));
        http.exceptionHandling(refusal -> refusal.accessDeniedHandler(SecurityConfiguration::refuse));
        http.with(VaadinSecurityConfigurer.vaadin(), pages -> pages.loginView(SignInNavigation.VIEW));
        return http.build();
    }

    /** An address that is nothing at all is told like a page that is not there; only what was asked in a wrong way is refused. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof AuthorizationDeniedException) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            REFUSED.handle(request, response, reason);
        }
    }
}
