package org.clusterreview.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.panels.Seat;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.recognition.TestLists;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round of three applications and five experts, scored with opinions, listed, and shown to the public. */
public final class NoticedRound {

    public static final String PLAIN = "产业链较完整，建议补强检验检测平台";
    public static final String OTHER = "研发投入偏低";
    public static final LocalDate PUBLISHED = LocalDate.of(2026, 6, 1);

    private static final String MODEL = """
            language: 1
            id: feedback-test
            version: "1"
            name: 反馈测试模型
            official: false
            notice: 测试
            source: {document: none}
            weighting: points
            total: 100
            indicators:
              - id: structure
                name: 产业结构
                points: 60
                children:
                  - {id: plan, name: 规划定位, points: 60, by: expert, scale: {min: 0, max: 60, step: 0.5}}
              - id: innovation
                name: 创新能力
                points: 40
                children:
                  - {id: research, name: 研发投入, points: 40, by: expert, scale: {min: 0, max: 40, step: 0.5}}
            aggregation:
              trim: {of: sheets, highest: 1, lowest: 1, from: 5}
              minimum_valid: 3
              rounding:
                - {at: final, places: 2, mode: half_up}
            ranking:
              on: exact
              ties:
                - {lot: true}
            """;

    private final ApplicationContext beans;
    private final ReviewFixture round;
    private final List<String> accounts = new ArrayList<>();

    public NoticedRound(ApplicationContext beans) {
        this.beans = beans;
        this.round = ReviewFixture.inScoring(beans, 3, 5, MODEL);
        for (int application = 1; application <= 3; application++) {
            round.submitAll(application, 70 + application, 72 + application, 74 + application, 76 + application, 78);
        }
        openAccounts();
        write(5, PLAIN);
        write(1, OTHER);
        write(2, "同意" + name(4) + "的看法");
        write(3, "有疑问请致电 13812345678");
        writeOf(1, 4, "不如" + clusterName(2));
        round.moveTo(Stage.RESULTS);
        beans.getBean(Results.class).freeze(organiser(), track()).orThrow();
        to(Stage.DRAFT_LIST);
        beans.getBean(RecognitionLists.class).form(organiser(), track()).orThrow();
        new TestLists(beans).freeze(organiser(), track(), PUBLISHED.minusDays(7));
        to(Stage.PUBLIC_NOTICE);
    }

    private void openAccounts() {
        beans.getBean(ExpertAccounts.class)
                .open(
                        organiser(),
                        round.panel().seats().stream()
                                .map(seat -> new ExpertAccounts.Wanted(
                                        seat.expert().value(), seat.expertName(), "signs-in", false))
                                .toList());
        round.panel()
                .seats()
                .forEach(seat -> accounts.addAll(beans.getBean(JdbcTemplate.class)
                        .query(
                                "select username from account where expert_id = ?",
                                (row, number) -> row.getString("username"),
                                seat.expert().value())));
    }

    /** An opinion of a seat on the first indicator of every application. */
    private void write(int seat, String opinion) {
        for (int application = 1; application <= 3; application++) {
            writeOf(application, seat, opinion);
        }
    }

    private void writeOf(int application, int seat, String opinion) {
        beans.getBean(JdbcTemplate.class)
                .update(
                        "update mark set remark = ? where sheet_id = ? and indicator = ?",
                        opinion,
                        round.sheet(seat, application).id().value(),
                        round.model().markedByExperts().getFirst().id());
    }

    /** Of an application of the round, by its number from 1. */
    private String clusterName(int application) {
        return beans.getBean(Applications.class)
                .find(organiser(), round.sheet(1, application).application())
                .orElseThrow()
                .name();
    }

    public void publish() {
        beans.getBean(PublicNotices.class)
                .publish(
                        organiser(),
                        track(),
                        new NewNotice(PUBLISHED, "公示〔2026〕1号", "门户网站", "拟认定名单公示", Optional.empty()))
                .orThrow();
    }

    public void to(Stage stage) {
        beans.getBean(JdbcTemplate.class)
                .update(
                        "update track set stage = ?, version = version + 1 where id = ?",
                        stage.name(),
                        track().value());
    }

    public ReviewFixture round() {
        return round;
    }

    public Viewer organiser() {
        return round.organiser();
    }

    public TrackId track() {
        return round.trackId();
    }

    public String name(int seat) {
        return round.panel().seats().get(seat - 1).expertName();
    }

    public List<String> experts() {
        return round.panel().seats().stream().map(Seat::expertName).toList();
    }

    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    public static FeedbackTerms terms(boolean opinions) {
        return new FeedbackTerms(
                "省科技厅科技监督与诚信建设处", "武汉市武昌区洪山路7号", "027-00000000", "湖北省科学技术厅", PUBLISHED.plusDays(1), opinions);
    }
}
