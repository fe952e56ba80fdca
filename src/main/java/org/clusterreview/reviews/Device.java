package org.clusterreview.reviews;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, in the few words by which a person tells two devices apart. */
public final class Device {

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    static {
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "Mac");
        SYSTEMS.put("Linux", "Linux");
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
    }

    private Device() {}

    /** @param agent the header User-Agent; empty gives an empty text */
    public static String of(String agent) {
        return (named(agent, SYSTEMS) + " " + named(agent, BROWSERS)).strip();
    }

    private static String named(String agent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
