package ml.keneya.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser. Where there is none, tests that ask for it are left out; with {@code CI=true} that fails. Pictures of
 * the pages go to {@code target/pages}.
 */
public final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pages");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    public static Chromium open() {
        if (!Files.isExecutable(EXECUTABLE)) {
            assertThat(System.getenv("CI")).as("%s is missing", EXECUTABLE).isNotEqualTo("true");
            Assumptions.abort("The pages are not looked at: there is no " + EXECUTABLE);
        }
        return new Chromium();
    }

    /** A window the size of a phone, whose owner speaks that language. */
    public BrowserContext phone(String language) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setLocale(language));
    }

    /** A window the size of a computer's. */
    public BrowserContext desktop(String language) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1200, 900).setLocale(language));
    }

    /** Takes a picture of the whole page; nothing of it may stick out on either side. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits the window")
                .isEqualTo(true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
