package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RuleFilesContract {

    private static final String FILE = "办法 (1).yaml";

    @Autowired
    private RuleFiles files;

    private final Viewer organiser = Viewers.organiser();

    private RuleVersion evaluation() {
        return files.all(organiser, RuleKind.POLICY).stream()
                .filter(one -> one.id().id().equals("hubei-2025-evaluation"))
                .findFirst()
                .orElseThrow();
    }

    /** Of another name, so that other tests find the shipped rule as the newest of its own. */
    private String under(int version) {
        return evaluation()
                .sourceText()
                .replaceFirst("(?m)^policy: .*$", "policy: own-evaluation")
                .replaceFirst("(?m)^version: .*$", "version: " + version);
    }

    private RuleFilePreview read(RuleKind kind, byte[] content) throws IOException {
        return files.preview(organiser, kind, FILE, new ByteArrayInputStream(content));
    }

    private RuleFilePreview read(String text) throws IOException {
        return read(RuleKind.POLICY, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_changed_policy_is_read_shown_and_added_under_another_version() throws IOException {
        RuleVersion before = evaluation();
        int version = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
        String marks = under(version)
                .replace(
                        "en: Excellent }, consequence: support }",
                        "en: Excellent }, consequence: support, passMark: { operator: \">=\", score: 90 } }");

        RuleFilePreview seen = read("\uFEFF" + marks);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.present()).isFalse();
        RuleVersion added = files.confirm(organiser, seen).orThrow();
        assertThat(files.all(organiser, RuleKind.POLICY)).contains(added);
        assertThat(added.canonical()).contains("passMark").isNotEqualTo(before.canonical());
        assertThat(read(marks).present()).isTrue();
    }

    @Test
    void a_version_that_stands_for_another_content_is_refused() throws IOException {
        RuleFilePreview seen = read(evaluation().sourceText().replace("Excellent", "Outstanding"));

        assertThat(seen.faults()).extracting(Fault::code).containsExactly("rule.version.differs");
        assertThat(files.confirm(organiser, seen).isDone()).isFalse();
    }

    @Test
    void every_fault_has_its_place_and_nothing_is_added() throws IOException {
        int before = files.all(organiser, RuleKind.POLICY).size();

        RuleFilePreview seen = read(under(999).replace("consequence: support", "consequence: applause"));

        assertThat(seen.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isPositive();
        });
        assertThat(files.confirm(organiser, seen).isDone()).isFalse();
        assertThat(files.all(organiser, RuleKind.POLICY)).hasSize(before);
    }

    @Test
    void what_is_no_rule_at_all_is_told_and_not_read() throws IOException {
        assertThat(read(RuleKind.POLICY, new byte[RuleFiles.MAX_BYTES + 1]).faults())
                .extracting(Fault::code)
                .containsExactly("rules.file.large");
        assertThat(read(RuleKind.POLICY, "管理办法".getBytes(Charset.forName("GB18030")))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("rules.file.encoding");
        assertThat(read(RuleKind.PANELS, evaluation().sourceText().getBytes(StandardCharsets.UTF_8))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void only_organisers_hand_in_rules() {
        assertThatThrownBy(() ->
                        files.preview(Viewers.staff(), RuleKind.POLICY, FILE, new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(files.all(Viewers.staff(), RuleKind.POLICY)).isNotEmpty();
    }
}
