package io.plimsoll.lab.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.Strategies;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The self-test fails for the mistakes that others made, with the wrong values that ORACLES names, and passes for the right rule. The wrong
 * strategies plug in as any would, in a class loader of their own, so that no other test and no list of strategies knows them.
 */
class WrongRulesAreFoundTest {
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "'ties shared fairly, 2 agents at 0.5', '', true, .5, .02",
        "'ties shared fairly, 2 agents at 0.5', wrong-ties, false, .603464, .005",
        "'least-loaded, 100 agents at 0.9', wrong-forgets, false, .72, .05",
        "'least-loaded, 3 agents at 0.8', random, false, 4, .3",
        "'power-of-d, d = 2, 100 agents at 0.9', least-loaded, false, 1.07, .02"
    })
    void onlyTheRightRulePasses(String check, String rule, boolean passes, double mean, double off) throws Exception {
        try (URLClassLoader loader = loader()) {
            String[] found = ((String) loader.loadClass(WrongRuleTrial.class.getName())
                            .getMethod("of", String.class, String.class)
                            .invoke(null, check, rule))
                    .split(" ");
            assertThat(Double.parseDouble(found[1])).isCloseTo(mean, within(off));
            assertThat(found[0]).isEqualTo(String.valueOf(passes));
        }
        assertThat(Strategies.find("wrong-ties")).isEmpty();
    }

    /** The class path as it is, and the wrong rules' services; nothing is shared with the loader of the tests. */
    private static URLClassLoader loader() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(Objects.requireNonNull(WrongRulesAreFoundTest.class.getResource("/wrong-rules/")));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
