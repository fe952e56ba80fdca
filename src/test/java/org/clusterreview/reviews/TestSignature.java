package org.clusterreview.reviews;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Handwriting for tests. */
public final class TestSignature {

    private TestSignature() {}

    public static Confirmation confirmed() {
        return new Confirmation.BySignature(SignatureImage.of(png(300, 100, 40)).orThrow());
    }

    /** A white image with a black square of that side. */
    public static byte[] png(int width, int height, int inked) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(2, 2, inked, inked);
        pen.dispose();
        return written(image);
    }

    static byte[] written(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
