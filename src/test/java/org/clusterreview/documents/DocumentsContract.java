package org.clusterreview.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class DocumentsContract {

    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer staff = Viewers.staff();

    private static final class Greeting implements DocumentKind {

        @Override
        public String key() {
            return "greeting";
        }

        @Override
        public Set<DocumentFormat> formats() {
            return Set.of(DocumentFormat.HTML);
        }

        @Override
        public String fileName(FrozenInput input) {
            return "问候";
        }

        @Override
        public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
            out.write(("<p>" + input.canonical() + "</p>").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }

    private Outcome<StoredFile> store(byte[] bytes, long maxBytes) {
        return files.store(staff, "附件.pdf", "application/pdf", new ByteArrayInputStream(bytes), maxBytes);
    }

    private byte[] read(StoredFile file) throws IOException {
        try (InputStream in = files.open(staff, file.id())) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_file_of_several_pieces_comes_back_byte_for_byte() throws IOException {
        byte[] bytes = noise(2 * FileStore.CHUNK + 12_345);

        StoredFile file = store(bytes, MEGABYTE).orThrow();

        assertThat(read(file)).isEqualTo(bytes);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(files.find(staff, file.id())).contains(file);
    }

    @Test
    void a_file_as_long_as_its_pieces_comes_back_whole() throws IOException {
        byte[] bytes = noise(FileStore.CHUNK);

        assertThat(read(store(bytes, FileStore.CHUNK).orThrow())).isEqualTo(bytes);
    }

    @Test
    void a_file_one_byte_too_large_is_refused_and_leaves_nothing() {
        Integer before = jdbc.queryForObject("select count(*) from stored_chunk", Integer.class);

        var outcome = store(noise((int) MEGABYTE + 1), MEGABYTE);

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("file.large");
        assertThat(jdbc.queryForObject("select count(*) from stored_chunk", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(store(new byte[0], MEGABYTE).violations())
                .extracting(Violation::code)
                .containsExactly("file.empty");
    }

    @Test
    void folders_in_a_name_are_dropped() {
        var content = new ByteArrayInputStream(noise(3));

        var outcome = files.store(staff, "C:\\材料\\../申报书.pdf", "application/pdf", content, MEGABYTE);

        assertThat(outcome.orThrow().name()).isEqualTo("申报书.pdf");
    }

    @Test
    void a_file_that_was_changed_in_the_database_is_not_read_to_its_end() {
        StoredFile file = store(noise(100), MEGABYTE).orThrow();
        jdbc.update("update stored_chunk set bytes = ? where file_id = ?", new byte[] {1, 2, 3}, file.id());

        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("SHA-256");
    }

    @Test
    void an_issued_document_names_what_it_was_made_from() throws IOException {
        UUID round = UUID.randomUUID();
        FrozenInput input = FrozenInput.of(Map.of("to", "光谷"));

        IssuedDocument document = documents
                .issue(staff, new Greeting(), round, null, input, DocumentFormat.HTML)
                .orThrow();

        assertThat(read(document.file())).asString(StandardCharsets.UTF_8).isEqualTo("<p>{\"to\":\"光谷\"}</p>");
        assertThat(document.file().name()).isEqualTo("问候.html");
        assertThat(document.inputHash()).isEqualTo(input.sha256());
        assertThat(documents.ofRound(staff, round)).containsExactly(document);
        assertThat(jdbc.queryForObject(
                        "select facts from audit_entry where chain_id = ?", String.class, round.toString()))
                .contains(input.sha256(), document.file().sha256());
    }

    @Test
    void a_format_that_the_kind_does_not_have_is_refused() {
        var outcome = documents.issue(staff, new Greeting(), null, null, FrozenInput.of("x"), DocumentFormat.PDF);

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("document.format.unknown");
    }

    @Test
    void experts_issue_no_documents() {
        Viewer expert = Viewers.expert(UUID.randomUUID());

        assertThatThrownBy(() ->
                        documents.issue(expert, new Greeting(), null, null, FrozenInput.of("x"), DocumentFormat.HTML))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_input_with_another_hash_is_no_input() {
        assertThatThrownBy(() -> new FrozenInput("{}", "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}
