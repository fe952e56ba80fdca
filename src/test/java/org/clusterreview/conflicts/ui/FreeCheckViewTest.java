package org.clusterreview.conflicts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.reviews.ReviewFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SignedInAs(Role.STAFF)
@SuppressWarnings("NullAway.Init")
class FreeCheckViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Applications applications;

    @Autowired
    private ExpertPool pool;

    private ReviewFixture round;
    private final String tied = Someone.aName();
    private final String free = Someone.aName();

    @BeforeEach
    void two_people_of_the_pool() {
        round = ReviewFixture.withPassed(beans, 3);
        Application application =
                applications.ofTrack(round.organiser(), round.trackId()).getFirst();
        pool.enter(
                        round.organiser(),
                        Someone.named(tied, application.applicantName()).row(),
                        false)
                .orThrow();
        pool.enter(round.organiser(), Someone.named(free, "远方大学 " + free).row(), false)
                .orThrow();
        navigate(FreeCheckView.class, Map.of("track", round.trackId().toString()));
    }

    private void ask(String text) {
        test(find(TextArea.class).single()).setValue(text);
        test(find(Button.class).withText("核对").single()).click();
    }

    private List<String> answers() {
        return find(CheckAnswer.class).all().stream()
                .map(answer -> answer.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void nothing_is_asked_before_a_name_is_written() {
        assertThat(find(Button.class).withText("核对").single().isEnabled()).isFalse();
        assertThat(find(CheckAnswer.class).all()).isEmpty();
    }

    @Test
    void answers_stand_with_the_worst_first_and_tell_why() {
        ask(free + "\n" + tied);

        assertThat(answers()).hasSize(2);
        assertThat(answers().getFirst()).contains(tied, "不宜邀请", "同一单位", "必须回避", "的依托单位");
        assertThat(answers().getLast()).contains(free, "可以邀请");
    }

    @Test
    void somebody_unknown_is_never_green() {
        ask(Someone.aName() + " 不知何处大学");

        assertThat(answers()).singleElement().asString().contains("须再核实", "不在专家库中", "单位未写明或不在单位库中");
    }
}
