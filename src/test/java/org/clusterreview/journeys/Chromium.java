package org.clusterreview.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium, driven without a screen. */
final class Chromium implements AutoCloseable {

    /** What people sit in front of. */
    enum Device {
        DESKTOP(1440, 900, false),
        LAPTOP(1024, 768, false),
        TABLET(820, 1180, true),
        WIDE_TABLET(1180, 820, true),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }

        String size() {
            return width + "x" + height;
        }
    }

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Debian's browser serves; none is fetched, however a journey or a measurement was started. */
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser;

    Chromium() {
        this(List.of());
    }

    private Chromium(List<String> more) {
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                        .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
    }

    /** One that takes this certificate for a good one, as after a department has installed its own. */
    static Chromium trusting(Certificate certificate) {
        return new Chromium(List.of("--ignore-certificate-errors-spki-list=" + certificate.pin()));
    }

    /** One in which a name of an office network leads to this machine. */
    static Chromium knowing(String host) {
        return new Chromium(List.of("--host-resolver-rules=MAP " + host + " 127.0.0.1"));
    }

    /** A browser window with its own sign-in. */
    Visitor visitor(String address, Device device) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setIgnoreHTTPSErrors(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(Visitor.PATIENCE);
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
