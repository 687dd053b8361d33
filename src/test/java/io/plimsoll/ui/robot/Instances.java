package io.plimsoll.ui.robot;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many objects of each class of the program are reachable, listeners written as lambdas among them, and how many windows. Immutable. */
record Instances(Map<String, Integer> counts) {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");
    /** What the program is made of; of the toolkit only windows and what they show, since its caches come and go. */
    private static final Pattern WATCHED = Pattern.compile(
            "(io\\.plimsoll|javafx\\.stage|org\\.controlsfx\\.control)\\..*|javafx\\.scene\\.(Scene|canvas\\.Canvas)");

    /** Counts now, after a collection of garbage: what the Java Virtual Machine's class histogram says. */
    static Instances now() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Map<String, Integer> counts = new TreeMap<>();
            for (MatchResult line : LINE.matcher(histogram.toString()).results().toList()) {
                if (WATCHED.matcher(line.group(2)).matches()) {
                    counts.merge(line.group(2), Integer.parseInt(line.group(1)), Integer::sum);
                }
            }
            return new Instances(Map.copyOf(counts));
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    /** The classes of which there are so many more than before, at least. */
    Map<String, Integer> grownBy(int least, Instances before) {
        Map<String, Integer> grown = new TreeMap<>();
        counts.forEach((name, count) -> {
            int more = count - before.counts.getOrDefault(name, 0);
            if (more >= least) {
                grown.put(name, more);
            }
        });
        return grown;
    }
}
