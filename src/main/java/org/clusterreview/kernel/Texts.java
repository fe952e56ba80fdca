package org.clusterreview.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts shown to people, in one language. The same catalogue serves the pages, the command line and the documents:
 * {@code vaadin-i18n/translations.properties} is Chinese, {@code translations_en.properties} English.
 */
public final class Texts {

    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /** The text of a key with its arguments filled in; an unknown key is shown as it is, so that it is noticed. */
    public String get(String key, Object... args) {
        if (!bundle.containsKey(key)) {
            return "!" + key + "!";
        }
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }

    /** The catalogue itself, for a library that looks its texts up by key. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public String get(Violation violation) {
        return get(violation.code(), violation.args().toArray());
    }

    /** {@code FILE:LINE:COLUMN: message}, the form that compilers use and editors understand. */
    public String get(Fault fault) {
        return fault.file() + ":" + fault.line() + ":" + fault.column() + ": "
                + get(fault.code(), fault.args().toArray());
    }
}
