package org.clusterreview.ui;

/** What a reader can change about how everything looks. Each is a class of the page's root; app.css says what it does. */
enum Appearance {
    /** 大字版: everything at five quarters of its size. */
    LARGE_TYPE("large-type", ""),
    /** 高对比: on from the beginning where the device is set to more contrast. */
    HIGH_CONTRAST("high-contrast", "(prefers-contrast: more)");

    private final String cssClass;
    private final String wish;

    Appearance(String cssClass, String wish) {
        this.cssClass = cssClass;
        this.wish = wish;
    }

    String cssClass() {
        return cssClass;
    }

    /** Under what the device remembers it. */
    String key() {
        return "cluster-review." + cssClass;
    }

    /** Sets what was chosen before anything is drawn, on every page, the sign-in among them. */
    static String script() {
        StringBuilder script = new StringBuilder();
        for (Appearance one : values()) {
            script.append("""
                    try {
                      const kept = localStorage.getItem('%s');
                      const on = kept === null ? '%s' !== '' && matchMedia('%s').matches : kept === 'true';
                      document.documentElement.classList.toggle('%s', on);
                    } catch { /* A browser without a memory of its own shows the usual look. */ }
                    """.formatted(one.key(), one.wish, one.wish, one.cssClass));
        }
        return script.toString();
    }
}
