package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.fail;

import io.plimsoll.ui.robot.EveryView.Sight;
import io.plimsoll.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every view looks as it did when its pictures were taken, in every theme and at two sizes. Letters are drawn by each system in its own way, so they hold on
 * one alone. {@code ./build -Dplimsoll.golden=renew -Dtest=GoldenPicturesTest test} takes them anew.
 */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenPicturesTest {
    private static final boolean RENEW = "renew".equals(System.getProperty("plimsoll.golden"));
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST);
    private static final int[][] SIZES = {{1024, 700}, {1440, 900}};

    private EveryView views;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        views = new EveryView(folder);
    }

    @AfterAll
    void close() {
        views.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOARD", "GANTT", "AGENT_FORM", "TASK_FORM", "DUEL", "COMPARE", "PLAN", "SCENARIO"})
    void looksAsItDid(Sight sight) throws IOException {
        views.show(sight);
        List<String> differences = new ArrayList<>();
        for (int[] size : SIZES) {
            views.resize(size[0], size[1]);
            for (Theme theme : THEMES) {
                views.dress(theme);
                String name = (sight + "-" + theme + "-" + size[0]).toLowerCase(Locale.ROOT);
                BufferedImage actual = views.picture();
                if (RENEW) {
                    GoldenPicture.renew(name, actual);
                } else {
                    String difference = GoldenPicture.difference(name, actual);
                    if (difference != null) {
                        differences.add(difference);
                    }
                }
            }
        }
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences) + "\nIf it is meant to look so, take the pictures anew: "
                    + "./build -Dplimsoll.golden=renew -Dtest=GoldenPicturesTest test");
        }
    }
}
