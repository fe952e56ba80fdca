package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.Test;

class SignatureImageTest {

    private static String code(byte[] png) {
        return SignatureImage.of(png).violations().stream()
                .map(Violation::code)
                .findFirst()
                .orElse("taken");
    }

    @Test
    void handwriting_is_taken_as_it_is() {
        byte[] png = TestSignature.png(300, 100, 10);

        Outcome<SignatureImage> taken = SignatureImage.of(png);

        assertThat(taken.orThrow().inClear()).isEqualTo(png);
        assertThat(SignatureImage.ofBase64(taken.orThrow().base64()).sha256())
                .isEqualTo(taken.orThrow().sha256());
        assertThat(taken.orThrow()).hasToString("SignatureImage[" + png.length + " bytes]");
    }

    @Test
    void an_empty_field_and_a_slip_of_the_pen_are_no_signature() {
        assertThat(code(TestSignature.png(300, 100, 0))).isEqualTo("signature.empty");
        assertThat(code(TestSignature.png(300, 100, 9))).isEqualTo("signature.empty");
        assertThat(code(TestSignature.written(new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB))))
                .as("nothing but transparency")
                .isEqualTo("signature.empty");
    }

    @Test
    void what_is_no_whole_png_is_refused() {
        byte[] png = TestSignature.png(300, 100, 40);
        assertThat(code("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("signature.no-image");
        assertThat(code(new byte[0])).isEqualTo("signature.no-image");
        assertThat(code(Arrays.copyOf(png, 40))).isEqualTo("signature.no-image");
    }

    @Test
    void large_files_and_large_images_are_refused() {
        BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(1);
        for (int i = 0; i < 400 * 400; i++) {
            noise.setRGB(i % 400, i / 400, chance.nextInt());
        }
        assertThat(code(TestSignature.written(noise))).isEqualTo("signature.too-large");
        assertThat(code(TestSignature.png(2_001, 20, 12))).isEqualTo("signature.no-image");
        assertThat(code(TestSignature.png(2_000, 20, 12))).isEqualTo("taken");
    }
}
