package org.clusterreview.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.ReviewSettings;
import org.clusterreview.reviews.ReviewSettings.Confirmation;
import org.clusterreview.reviews.ReviewSettings.Order;
import org.clusterreview.reviews.TrackReviewing;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.ui.TrackPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class ReviewSettingsCardTest extends SpringBrowserlessTest {

    private static final String EDIT = "修改评审方式";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TrackReviewing reviewing;

    @Autowired
    private CurrentViewer current;

    private ReviewFixture round;

    private void open(ReviewFixture of) {
        round = of;
        navigate(TrackPage.SCORING.of(round.trackId()), ScoringView.class);
    }

    private List<String> shown() {
        return find(DescriptionList.Description.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private ReviewSettings settings() {
        return reviewing.of(current.get(), round.trackId());
    }

    private void edit() {
        test(find(Button.class).withText(EDIT).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(int group, T value) {
        ((RadioButtonGroup<T>) find(RadioButtonGroup.class).all().get(group)).setValue(value);
    }

    private String notice() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    @Test
    void what_holds_without_a_decision_is_shown_before_scoring_begins() {
        open(ReviewFixture.withPanel(beans, 1, 5));

        assertThat(shown()).containsExactly("按分组中的次序，各专家相同", "不留在专家的设备上，断网时不能阅读", "手写签名或登录密码，由专家选择");
    }

    @Test
    void an_organiser_decides_before_scoring_begins() {
        open(ReviewFixture.withPanel(beans, 1, 5));
        edit();
        choose(0, Order.SEEDED);
        choose(1, true);
        choose(2, Confirmation.SIGNATURE);
        test(find(Button.class).withText("保存").single()).click();

        assertThat(settings().order()).isEqualTo(Order.SEEDED);
        assertThat(settings().keepMaterial()).isTrue();
        assertThat(settings().confirmation()).isEqualTo(Confirmation.SIGNATURE);
        assertThat(notice()).isEqualTo("评审方式已保存");
        assertThat(shown().getFirst())
                .startsWith("随机")
                .endsWith("种子 " + settings().seed());
    }

    @Test
    void who_comes_too_late_is_told_and_sees_what_holds() {
        open(ReviewFixture.withPanel(beans, 1, 5));
        edit();
        reviewing
                .decide(round.organiser(), round.trackId(), settings().with(Order.NUMBER, false, Confirmation.PASSWORD))
                .orThrow();
        choose(0, Order.SEEDED);
        test(find(Button.class).withText("保存").single()).click();

        assertThat(notice()).contains("刚被他人修改");
        assertThat(settings().order()).isEqualTo(Order.NUMBER);
        assertThat(shown().getFirst()).startsWith("按申报编号");
    }

    @Test
    void once_scoring_has_begun_it_is_only_shown() {
        open(ReviewFixture.withPanel(beans, 1, 5));
        round.moveTo(Stage.SCORING);
        open(round);

        assertThat(shown()).hasSize(3);
        assertThat(find(Button.class).withText(EDIT).exists()).isFalse();
    }
}
