package org.clusterreview.invitations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The words that a letter begins with until the organiser writes others. */
public final class LetterTemplates {

    private LetterTemplates() {}

    public static String title() {
        return "【{批次}】专家评审邀请";
    }

    public static String mail() {
        return template("invitation-mail.txt");
    }

    public static String sms() {
        return template("invitation-sms.txt");
    }

    private static String template(String name) {
        try (InputStream in =
                Objects.requireNonNull(LetterTemplates.class.getResourceAsStream("/templates/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + name + " could not be read", e);
        }
    }
}
