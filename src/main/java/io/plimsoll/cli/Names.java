package io.plimsoll.cli;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.bench.Bench;
import io.plimsoll.lab.fit.Choice;
import io.plimsoll.scenario.Words;
import io.plimsoll.scenario.imports.Importer;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.TimeUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take, by the names of the scenario format; a wrong one is told with those that exist. */
final class Names {
    private Names() {}

    private static <T> T find(String what, String word, List<T> all, Function<T, String> name) {
        for (T one : all) {
            if (name.apply(one).equals(word)) {
                return one;
            }
        }
        List<String> names = all.stream().map(name).toList();
        String hint = Words.didYouMean(word, names);
        throw new TypeConversionException(what + " \"" + word + "\" is not known; " + (hint == null ? "" : hint + " ")
                + "There are: " + String.join(", ", names));
    }

    /** {@code --strategy}. */
    static final class OfStrategy implements ITypeConverter<StrategySpec>, Iterable<String> {
        @Override
        public StrategySpec convert(String word) {
            return StrategySpec.of(find("strategy", word, Strategies.all(), StrategyProvider::name)
                    .name());
        }

        @Override
        public Iterator<String> iterator() {
            return Strategies.all().stream().map(StrategyProvider::name).iterator();
        }
    }

    /** {@code --dispatch}. */
    static final class OfDispatch implements ITypeConverter<Dispatch>, Iterable<String> {
        @Override
        public Dispatch convert(String word) {
            return find("dispatch", word, List.of(Dispatch.values()), Dispatch::key);
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(Dispatch.values()).stream().map(Dispatch::key).iterator();
        }
    }

    /** {@code --time-unit}. */
    static final class OfTimeUnit implements ITypeConverter<TimeUnit>, Iterable<String> {
        @Override
        public TimeUnit convert(String word) {
            return find("time unit", word, List.of(TimeUnit.values()), TimeUnit::key);
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(TimeUnit.values()).stream().map(TimeUnit::key).iterator();
        }
    }

    /** What {@code convert} reads. */
    static final class OfFormat implements ITypeConverter<Importer.Format>, Iterable<String> {
        @Override
        public Importer.Format convert(String word) {
            String key = word.equals("github") ? Importer.Format.GITHUB_ISSUES.key() : word;
            return find("format", key, List.of(Importer.Format.values()), Importer.Format::key);
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(Importer.Format.values()).stream()
                    .map(Importer.Format::key)
                    .iterator();
        }
    }

    /** What {@code convert} draws streams from. */
    static final class OfChoice implements ITypeConverter<Choice>, Iterable<String> {
        @Override
        public Choice convert(String word) {
            return find("distribution", word, List.of(Choice.values()), Choice::key);
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(Choice.values()).stream().map(Choice::key).iterator();
        }
    }

    /** What {@code bench} measures. */
    static final class OfBenchPart implements ITypeConverter<Bench.Part>, Iterable<String> {
        @Override
        public Bench.Part convert(String word) {
            return find("part", word, List.of(Bench.Part.values()), OfBenchPart::name);
        }

        @Override
        public Iterator<String> iterator() {
            return List.of(Bench.Part.values()).stream().map(OfBenchPart::name).iterator();
        }

        private static String name(Bench.Part part) {
            return part.name().toLowerCase(Locale.ROOT);
        }
    }
}
