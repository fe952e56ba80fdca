package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.reviews.ReviewSettings;
import org.clusterreview.reviews.TrackReviewing;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Notices;

/** How experts review in a track, and the way to change it as long as it can be. */
class ReviewSettingsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TrackReviewing reviewing;
    private final transient Viewer viewer;
    private final transient Track track;

    ReviewSettingsCard(TrackReviewing reviewing, Viewer viewer, Track track) {
        this.reviewing = reviewing;
        this.viewer = viewer;
        this.track = track;
        addClassNames("work-card", "track-rules");
        show();
    }

    private void show() {
        ReviewSettings settings = reviewing.of(viewer, track.id());
        removeAll();
        Div head = new Div(new H2(getTranslation("review-settings.title")));
        head.addClassName("card-head");
        add(head, list(settings));
        if (track.stage().isBefore(Stage.SCORING)) {
            Span until = new Span(getTranslation("review-settings.until"));
            until.addClassName("quiet");
            add(until);
            if (viewer.has(Role.ORGANISER)) {
                head.add(new Button(getTranslation("review-settings.edit"), click -> edit(settings)));
            }
        }
    }

    private DescriptionList list(ReviewSettings settings) {
        DescriptionList list = new DescriptionList();
        String order =
                getTranslation("review-settings.order." + settings.order().name());
        row(
                list,
                "review-settings.order",
                settings.seed().isEmpty()
                        ? order
                        : order + " · " + getTranslation("review-settings.seed", settings.seed()));
        row(list, "review-settings.keep", getTranslation("review-settings.keep." + settings.keepMaterial()));
        row(
                list,
                "review-settings.confirmation",
                getTranslation("review-settings.confirmation."
                        + settings.confirmation().name()));
        return list;
    }

    private void row(DescriptionList list, String term, String text) {
        list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(text));
    }

    private void edit(ReviewSettings settings) {
        new ReviewSettingsDialog(settings, this::save).open();
    }

    private boolean save(ReviewSettings wanted) {
        Outcome<ReviewSettings> outcome = reviewing.decide(viewer, track.id(), wanted);
        if (outcome.isDone()) {
            Notices.done(getTranslation("review-settings.saved"));
        } else {
            Notices.refused(outcome.violations());
        }
        show();
        return outcome.isDone();
    }
}
