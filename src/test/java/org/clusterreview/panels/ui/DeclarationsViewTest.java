package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.OwnDeclaration.Answer;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where an expert signs and declares. */
@OnH2
@SignedInAs(Role.EXPERT)
@SuppressWarnings("NullAway.Init")
class DeclarationsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OwnDeclarations declarations;

    @Autowired
    private CurrentViewer current;

    private ReviewFixture round;

    @BeforeEach
    void take_a_seat() {
        round = ReviewFixture.withPanel(beans, 3, 5);
        UUID expert = round.panel().seats().getFirst().expert().value();
        SignIns.expert(beans, expert);
        navigate(DeclarationsView.class);
    }

    private DeclarationTask task() {
        return declarations.of(current.get()).stream()
                .filter(task -> task.track().equals(round.trackId()))
                .findFirst()
                .orElseThrow();
    }

    /** The card of this round: an expert has seats of other tests' rounds too. */
    private DeclarationCard card() {
        return find(DeclarationCard.class).all().stream()
                .filter(card -> card.getElement().getTextRecursively().contains(task().round()))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Component> T in(Class<T> type, java.util.function.Predicate<T> wanted) {
        return find(type, card()).all().stream().filter(wanted).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return in(Button.class, button -> button.getText().startsWith(text));
    }

    @Test
    void the_pledge_is_read_and_signed_by_name() {
        assertThat(card().getElement().getTextRecursively()).contains("专家保密、诚信承诺书", "承诺人");
        assertThat(button("签署").isEnabled()).isFalse();

        test(in(TextField.class, field -> true)).setValue(current.get().name());
        test(button("签署")).click();

        assertThat(task().pledge()).isPresent();
        assertThat(card().getElement().getTextRecursively()).contains("已签署");
    }

    @Test
    void each_application_is_told_with_its_bodies_and_declared_by_itself_or_all_at_once() {
        DeclarationTask.Item first = task().items().getFirst();
        assertThat(card().getElement().getTextRecursively())
                .contains(first.name(), first.applicant(), first.recommender(), "成员企业");

        test(button("无回避情形")).click();
        assertThat(task().items().getFirst().declared()).isPresent();

        test(button("其余 2 项均无回避情形")).click();
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();
        assertThat(task().items())
                .allMatch(item -> item.declared()
                        .filter(one -> one.answer() == Answer.NONE)
                        .isPresent());
    }

    @Test
    void a_conflict_is_explained_and_leaves_nothing_but_the_name() {
        String name = task().items().getFirst().name();
        String applicant = task().items().getFirst().applicant();
        test(button("须回避")).click();
        test(find(TextArea.class).single()).setValue("担任其成员企业独立董事");
        test(find(Button.class).withText("声明回避").single()).click();

        assertThat(task().items()).hasSize(2);
        assertThat(task().recused()).containsExactly(name);
        assertThat(card().getElement().getTextRecursively()).contains(name, "回避");
        boolean sharedApplicant =
                task().items().stream().anyMatch(item -> item.applicant().equals(applicant));
        assertThat(card().getElement().getTextRecursively().contains(applicant)).isEqualTo(sharedApplicant);
    }

    @Test
    void the_tasks_point_here_until_all_is_done() {
        beans.getBean(Tracks.class)
                .advance(round.organiser(), round.trackId(), round.track().version())
                .orThrow();

        assertThat(Optional.of(task()).filter(DeclarationTask::isDone)).isEmpty();
        round.declareAll();
        assertThat(task().isDone()).isTrue();
    }
}
