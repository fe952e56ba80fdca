package org.clusterreview.reviews.endpoint;

import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.OwnSheets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of the expert who asks. */
@RestController
class ReviewsEndpoint {

    private final OwnSheets sheets;
    private final PrivateAnswers answers;
    private final CurrentViewer current;

    ReviewsEndpoint(OwnSheets sheets, PrivateAnswers answers, CurrentViewer current) {
        this.sheets = sheets;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping("/api/reviews")
    ResponseEntity<byte[]> read() {
        Viewer viewer = current.get();
        return answers.of(ReviewsJson.of(viewer, sheets.groups(viewer)));
    }
}
