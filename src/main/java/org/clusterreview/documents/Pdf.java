package org.clusterreview.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells a PDF by its name and its first bytes, whatever the sender says that it is. */
public final class Pdf {

    public static final String MEDIA_TYPE = "application/pdf";

    /** Readers look for the mark in the first kilobyte, so a few bytes may stand before it. */
    private static final int HEAD = 1024;

    private Pdf() {}

    /** The content, of which the beginning can be looked at. */
    public static PushbackInputStream open(InputStream content) {
        return new PushbackInputStream(content, HEAD);
    }

    /** @param content from {@link #open}; what is read of it is put back */
    public static boolean is(String name, PushbackInputStream content) {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") && begins(content);
    }

    private static boolean begins(PushbackInputStream in) {
        try {
            byte[] head = in.readNBytes(HEAD);
            in.unread(head);
            return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }
}
