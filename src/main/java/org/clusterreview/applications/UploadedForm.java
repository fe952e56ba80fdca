package org.clusterreview.applications;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.clusterreview.kernel.canonical.Sha256;

/** A form as it was uploaded; the bytes are kept, so that what is confirmed is what was looked at. */
public final class UploadedForm {

    private final String name;
    private final byte[] bytes;
    private final String sha256;

    UploadedForm(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.sha256 = Sha256.of(bytes);
    }

    /** As the user gave it. */
    public String name() {
        return name;
    }

    /** 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
