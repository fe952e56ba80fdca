package org.clusterreview.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.clusterreview.reviews.SignatureImage;

/** A scribble in place of somebody's handwriting, the same for the same name. */
final class DemoSignature {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final int STROKES = 4;

    private DemoSignature() {}

    static SignatureImage of(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(scribble(new SplittableRandom(name.hashCode())));
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SignatureImage.of(png.toByteArray()).orThrow();
    }

    private static Path2D scribble(SplittableRandom chance) {
        Path2D path = new Path2D.Double();
        int room = WIDTH / (STROKES + 1);
        for (int i = 0; i < STROKES; i++) {
            int left = room / 2 + i * room;
            path.moveTo(left, 40 + chance.nextInt(80));
            path.curveTo(
                    left + chance.nextInt(room),
                    20 + chance.nextInt(120),
                    left + chance.nextInt(room),
                    20 + chance.nextInt(120),
                    left + room,
                    40 + chance.nextInt(80));
        }
        return path;
    }
}
