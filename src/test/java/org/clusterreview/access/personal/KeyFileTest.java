package org.clusterreview.access.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void the_first_start_makes_a_key_for_its_owner_alone_and_later_ones_keep_it() throws IOException {
        PersonalKey first = new PersonalKey("", home.toString());
        PersonalKey second = new PersonalKey("", home.toString());

        Path file = home.resolve("keys/personal.key");
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(KeyFile.OWNER_ONLY);
        assertThat(home.resolve("keys").toFile().list()).containsExactly("personal.key");
    }

    @Test
    void two_homes_have_different_keys() {
        assertThat(new PersonalKey("", home.resolve("a").toString()).fingerprint())
                .isNotEqualTo(new PersonalKey("", home.resolve("b").toString()).fingerprint());
    }

    @Test
    void a_spoilt_file_is_named() throws IOException {
        Path file = Files.createDirectories(home.resolve("keys")).resolve("personal.key");
        Files.writeString(file, "AAAA");

        assertThatThrownBy(() -> new PersonalKey("", home.toString()))
                .isInstanceOf(PersonalKeyException.class)
                .hasMessageContaining(file.toString());
    }
}
