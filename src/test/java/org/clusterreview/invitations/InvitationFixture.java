package org.clusterreview.invitations;

import java.time.LocalDate;
import java.util.UUID;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.draws.DrawOutcomes;
import org.springframework.context.ApplicationContext;

/** A track with two panels that were drawn and taken over, and letters to their members. */
public final class InvitationFixture {

    public static final String ADDRESS = "https://review.example.cn";

    private final ApplicationContext beans;
    private final DrawFixture drawing;

    public InvitationFixture(ApplicationContext beans) {
        this.beans = beans;
        this.drawing = new DrawFixture(beans);
        Draw drawn = drawing.drawn();
        beans.getBean(DrawOutcomes.class)
                .apply(drawing.organiser(), drawn.id(), drawn.version())
                .orThrow();
    }

    public DrawFixture drawing() {
        return drawing;
    }

    static LetterDraft letter() {
        return new LetterDraft(
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 3),
                "武汉 · 洪山宾馆",
                "{批次}评审邀请",
                "{姓名}：请于{答复截止}前答复 {链接}",
                "{姓名}专家，{时间}，{地点}：{链接}",
                48,
                12,
                true);
    }

    public void invite() {
        beans.getBean(Invitations.class)
                .send(drawing.organiser(), drawing.track(), letter(), ADDRESS)
                .orThrow();
    }

    /** What stands at the end of the link of an invitation. */
    public String token(UUID invitation) {
        return beans.getBean(InvitationRepository.class)
                .findById(invitation)
                .orElseThrow()
                .token()
                .value();
    }
}
