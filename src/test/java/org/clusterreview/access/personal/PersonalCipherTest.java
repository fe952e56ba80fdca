package org.clusterreview.access.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonalCipherTest {

    private static final PersonalKey KEY = key(1);

    private final PersonalCipher cipher = new PersonalCipher(KEY);
    private final KeyedHash hash = new KeyedHash(KEY);

    private static PersonalKey key(int seed) {
        byte[] bytes = new byte[PersonalKey.BYTES];
        java.util.Arrays.fill(bytes, (byte) seed);
        return new PersonalKey(Base64.getEncoder().encodeToString(bytes), "unused");
    }

    @Test
    void what_was_encrypted_is_read_again() {
        assertThat(cipher.decrypt(cipher.encrypt("张三 13812341234"))).isEqualTo("张三 13812341234");
    }

    @Test
    void equal_values_look_different_each_time() {
        assertThat(cipher.encrypt("13812341234")).isNotEqualTo(cipher.encrypt("13812341234"));
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        String stored = cipher.encrypt("13812341234");
        int begin = stored.lastIndexOf('.') + 1;
        for (int i = begin; i < stored.length() - 1; i++) {
            char other = stored.charAt(i) == 'A' ? 'B' : 'A';
            String changed = stored.substring(0, i) + other + stored.substring(i + 1);
            assertThatThrownBy(() -> cipher.decrypt(changed))
                    .isInstanceOf(PersonalKeyException.class)
                    .hasMessageContaining("changed");
        }
    }

    @Test
    void another_key_is_named_and_not_mistaken_for_a_changed_value() {
        String stored = new PersonalCipher(key(2)).encrypt("13812341234");

        assertThatThrownBy(() -> cipher.decrypt(stored))
                .isInstanceOf(PersonalKeyException.class)
                .hasMessageContaining(key(2).fingerprint())
                .hasMessageContaining(KEY.fingerprint())
                .hasMessageContaining("PERSONAL_KEY");
    }

    @Test
    void a_key_that_is_too_short_or_no_key_is_refused() {
        assertThatThrownBy(() -> new PersonalKey("c2hvcnQ=", "unused"))
                .isInstanceOf(PersonalKeyException.class)
                .hasMessageContaining("5 bytes");
        assertThatThrownBy(() -> new PersonalKey("not base 64", "unused")).isInstanceOf(PersonalKeyException.class);
    }

    @Test
    void the_index_finds_equal_values_however_they_are_written() {
        assertThat(hash.index("phone", PersonalText.of("138-1234 1234")))
                .isEqualTo(hash.index("phone", PersonalText.of("13812341234")))
                .hasSize(64);
        assertThat(hash.index("id", PersonalText.of("42010619900101123x")))
                .isEqualTo(hash.index("id", PersonalText.of("42010619900101123X")));
    }

    @Test
    void hashes_of_different_columns_facts_and_keys_never_meet() {
        PersonalText value = PersonalText.of("13812341234");

        assertThat(java.util.Set.of(
                        hash.index("phone", value),
                        hash.index("office", value),
                        hash.fact(value),
                        new KeyedHash(key(2)).fact(value)))
                .hasSize(4);
    }
}
