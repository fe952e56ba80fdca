package org.clusterreview.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.kernel.Texts;
import org.springframework.stereotype.Component;

/** Gives the pages the same texts that the command line and the documents use. */
@Component
class TextsProvider implements I18NProvider {

    private final Map<Locale, Texts> texts = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        Locale language = Language.isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return texts.computeIfAbsent(language, Texts::in).get(key, args);
    }
}
