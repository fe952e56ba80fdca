package org.clusterreview.recused;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.ui.TrackPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of a track look the same whatever stands on sheets that are not submitted, whatever the address asks for. */
@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class UnsubmittedPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void no_page_of_a_track_tells_of_a_mark_before_it_is_submitted() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.submitAll(1, 70, 80);
        for (int seat = 3; seat <= 5; seat++) {
            round.mark(round.sheet(seat, 1), 60 + seat);
        }
        SignIns.as(beans, round.organiser());
        Map<String, String> before = pages(round);

        jdbc.update(
                "update mark set amount = amount - 0.5, remark = '另一意见' where amount >= 1 and sheet_id in"
                        + " (select id from score_sheet where track_id = ? and state = 'OPEN')",
                round.trackId().value());

        pages(round).forEach((page, text) -> {
            assertThat(text).as(page).isNotBlank().isEqualTo(before.get(page));
        });
    }

    private Map<String, String> pages(ReviewFixture round) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (TrackPage page : TrackPage.values()) {
            pages.put(page.name(), page(page.of(round.trackId()), QueryParameters.empty()));
        }
        String scoring = TrackPage.SCORING.of(round.trackId());
        for (String only : List.of("open", "silent", "returned", "submitted", "total")) {
            pages.put(only, page(scoring, QueryParameters.simple(Map.of("only", only, "sort", "total"))));
        }
        page(scoring, QueryParameters.empty());
        find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("progress-cell"))
                .limit(5)
                .toList()
                .forEach(button -> {
                    test(button).click();
                    pages.put("sheet " + button.getAriaLabel().orElse(""), dialog());
                });
        return pages;
    }

    /** What the dialog shows that was opened last; it is closed again. */
    private String dialog() {
        Dialog dialog = find(Dialog.class).all().getLast();
        String text = dialog.getHeaderTitle() + dialog.getElement().getTextRecursively();
        dialog.close();
        return text;
    }

    private String page(String path, QueryParameters parameters) {
        UI.getCurrent().navigate(path, parameters);
        roundTrip();
        return getCurrentView() instanceof Component view
                ? PageText.of(view).replaceAll("\\d{2}:\\d{2}:\\d{2}", "")
                : "none";
    }
}
