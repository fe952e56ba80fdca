package org.clusterreview.reviews;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Objects;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Reads addresses of the program as somebody whose account exists; who was signed in before stays so. */
public final class OverHttp {

    private final ApplicationContext beans;
    private final MockMvcTester http;

    /** The holder is static, and with several applications in one process it is that of the last one started. */
    public OverHttp(ApplicationContext beans) {
        this.beans = beans;
        SecurityContextHolder.setContextHolderStrategy(beans.getBean(SecurityContextHolderStrategy.class));
        this.http = MockMvcTester.from(
                (WebApplicationContext) beans,
                builder -> builder.apply(springSecurity()).build());
    }

    /** @param headers name and value in turn */
    public MvcTestResult get(Viewer viewer, String path, String... headers) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SignIns.as(beans, viewer);
            Authentication asked =
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
            var request = http.get()
                    .uri("/" + path)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                    .with(authentication(asked));
            for (int i = 0; i < headers.length; i += 2) {
                request = request.header(headers[i], headers[i + 1]);
            }
            return request.exchange();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
