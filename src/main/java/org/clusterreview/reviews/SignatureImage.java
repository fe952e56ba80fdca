package org.clusterreview.reviews;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An image of somebody's handwriting, PNG. A class, not a record: it is personal and enters no text and no audit fact by
 * oversight.
 */
public final class SignatureImage {

    /** Largest file; a signature on the pad has some 10 kB. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final int MAX_SIDE = 2_000;

    /** Fewer inked pixels than this are a slip of the pen. */
    private static final int MIN_INK = 100;

    private static final int DARK = 0xB0;

    private final byte[] png;

    private SignatureImage(byte[] png) {
        this.png = png;
    }

    /** Refused for what is too large, no PNG, or has hardly any ink on it. */
    public static Outcome<SignatureImage> of(byte[] png) {
        if (png.length > MAX_BYTES) {
            return Outcome.refused(Violation.at("signature", "signature.too-large", MAX_BYTES / 1024));
        }
        BufferedImage image = read(png);
        if (image == null) {
            return Outcome.refused(Violation.at("signature", "signature.no-image"));
        }
        return hasInk(image)
                ? Outcome.done(new SignatureImage(png.clone()))
                : Outcome.refused(Violation.at("signature", "signature.empty"));
    }

    /** Back from where it was kept. */
    static SignatureImage ofBase64(String text) {
        return new SignatureImage(Base64.getDecoder().decode(text));
    }

    String base64() {
        return Base64.getEncoder().encodeToString(png);
    }

    /** For the one page where it is shown. */
    public byte[] inClear() {
        return png.clone();
    }

    public String sha256() {
        return Sha256.of(png);
    }

    /** The sides are looked at before anything is unpacked. */
    private static @Nullable BufferedImage read(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            return reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE ? null : reader.read(0);
        } catch (IOException | RuntimeException broken) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static boolean hasInk(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image.getRGB(x, y)) && ++ink >= MIN_INK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInk(int argb) {
        boolean covers = (argb >>> 24) > DARK;
        int light = Math.max((argb >> 16) & 0xFF, Math.max((argb >> 8) & 0xFF, argb & 0xFF));
        return covers && light < DARK;
    }

    @Override
    public String toString() {
        return "SignatureImage[" + png.length + " bytes]";
    }
}
