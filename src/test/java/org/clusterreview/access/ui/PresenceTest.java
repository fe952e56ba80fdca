package org.clusterreview.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OnH2
@SignedInAs(Role.EXPERT)
@SuppressWarnings("NullAway.Init")
class PresenceTest extends SpringBrowserlessTest {

    private static final long LONG_AGO = 1;

    @Autowired
    private Presence presence;

    private VaadinSession session;

    @BeforeEach
    void a_session_that_was_last_used_long_ago() {
        session = UI.getCurrent().getSession();
        session.setLastRequestTimestamp(LONG_AGO);
    }

    private long lastUseAfter(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/marks");
        request.getSession().setAttribute(VaadinSession.class.getName() + ".springServlet", session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        presence.afterCompletion(request, response, this, null);
        session.getService().runPendingAccessTasks(session);
        return session.getLastRequestTimestamp();
    }

    @Test
    void who_saves_marks_is_not_idle() {
        assertThat(lastUseAfter(200)).isGreaterThan(LONG_AGO);
    }

    @Test
    void what_the_server_refuses_keeps_nobody_signed_in() {
        assertThat(lastUseAfter(403)).isEqualTo(LONG_AGO);
    }

    @Test
    void a_request_without_a_session_makes_none() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/marks");

        presence.afterCompletion(request, new MockHttpServletResponse(), this, null);

        assertThat(request.getSession(false)).isNull();
    }
}
