package org.clusterreview.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCodesTest {

    /** A published code whose check character was computed elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43"})
    void accepts_published_credit_codes(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100y43", "91350100M000100Y4", "9135010IM000100Y43", ""})
    void refuses_wrong_credit_codes(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void every_single_slip_in_a_credit_code_is_noticed() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c != code.charAt(i)) {
                    assertThat(CreditCode.isValid(code.substring(0, i) + c + code.substring(i + 1)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_check_character_needs_seventeen_characters_of_the_alphabet() {
        assertThatThrownBy(() -> CreditCode.checkCharacter("123")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditCode.checkCharacter("O1350100M000100Y4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Both are the examples of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void accepts_published_citizen_numbers(String number) {
        assertThat(CitizenNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491231002x",
                "1101051949123100",
                "110105194913310026",
                "110105194902300020",
                "01010519491231002X",
                "11010519491231002Ⅹ"
            })
    void refuses_wrong_citizen_numbers(String number) {
        assertThat(CitizenNumber.isValid(number)).isFalse();
    }

    @Test
    void an_impossible_date_is_refused_even_with_a_right_check_character() {
        String first17 = "11010519490231002";

        assertThat(CitizenNumber.isValid(first17 + CitizenNumber.checkCharacter(first17)))
                .isFalse();
    }

    @Test
    void all_eleven_check_characters_occur() {
        Set<Character> found = new HashSet<>();
        for (int sequence = 100; sequence < 200; sequence++) {
            found.add(CitizenNumber.checkCharacter("11010519491231" + sequence));
        }

        assertThat(found).hasSize(11);
    }
}
