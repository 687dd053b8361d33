package io.plimsoll.ui.edit;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.ui.form.Entered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A field for a value that has a type and what that type needs: a distribution, or a strategy with its parameters. FX thread only. */
abstract class TypedField extends FormField {
    private static final double INDENT = 14;

    private final ComboBox<String> type = new ComboBox<>();
    private final VBox within = new VBox(6);
    private final List<FormField> inner = new ArrayList<>();
    private @Nullable String shown;

    TypedField(Place place, String key, String words, String help, List<String> types) {
        super(place, key);
        type.getItems().setAll(types);
        type.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String one) {
                return one == null ? "" : title(one);
            }

            @Override
            public String fromString(String title) {
                return title;
            }
        });
        lay(words, help, type);
        within.setPadding(new Insets(3, 0, 0, INDENT));
        type.valueProperty().addListener((property, before, now) -> {
            if (now != null && !isShowing()) {
                write(json(now));
            }
        });
    }

    /** A type as people call it. */
    abstract String title(String one);

    /** The type that a value has; of what is none, whatever stands there. */
    abstract String type(@Nullable Part value);

    /** A value of another type, or {@code null} for none. */
    abstract @Nullable String json(String one);

    /** The fields for what a type needs. */
    abstract List<FormField> fields(String one);

    @Override
    void show() {
        String now = type(place().get(key()));
        type.setValue(now);
        if (!now.equals(shown)) {
            shown = now;
            inner.clear();
            inner.addAll(fields(now));
            within.getChildren().setAll(inner);
            getChildren().remove(within);
            if (!inner.isEmpty()) {
                getChildren().add(1, within);
            }
        }
        inner.forEach(FormField::refresh);
    }

    @Override
    Control control() {
        return type;
    }

    @Override
    List<FormField> inner() {
        return inner;
    }

    /** A distribution. A plain number is a constant one. */
    static final class Distribution extends TypedField {
        private static final String NONE = "none";
        private static final String CONSTANT = "constant";
        private static final Map<String, Map<String, String>> TYPES = types();

        private Distribution(Place place, String key, String words, String help, List<String> types) {
            super(place, key, words, help, types);
        }

        /** One that must be there, or can be left out. */
        static Distribution of(Place place, String key, String words, boolean optional, String help) {
            List<String> types = new ArrayList<>(TYPES.keySet());
            if (optional) {
                types.addFirst(NONE);
            }
            return new Distribution(place, key, words, help, types);
        }

        private static Map<String, Map<String, String>> types() {
            Map<String, Map<String, String>> types = new LinkedHashMap<>();
            types.put(CONSTANT, Map.of("value", "10"));
            types.put("exponential", Map.of("mean", "10"));
            types.put("lognormal", ordered("mean", "10", "cv", "1"));
            types.put("uniform", ordered("min", "5", "max", "15"));
            types.put("triangular", ordered("min", "5", "mode", "10", "max", "15"));
            types.put("erlang", ordered("k", "2", "mean", "10"));
            types.put("gamma", ordered("shape", "2", "mean", "10"));
            types.put("weibull", ordered("shape", "2", "mean", "10"));
            types.put("empirical", ordered("values", "[5, 10, 15]", "weights", ""));
            return types;
        }

        private static Map<String, String> ordered(String... keysAndValues) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                map.put(keysAndValues[i], keysAndValues[i + 1]);
            }
            return map;
        }

        @Override
        String title(String one) {
            return one;
        }

        @Override
        String type(@Nullable Part value) {
            if (value == null) {
                return NONE;
            }
            return value.kind() == Part.Kind.OBJECT ? value.words("type") : CONSTANT;
        }

        @Override
        @Nullable String json(String one) {
            if (one.equals(NONE)) {
                return null;
            }
            Part before = place().get(key());
            Map<String, String> needs = TYPES.getOrDefault(one, Map.of());
            if (one.equals(CONSTANT)) {
                Part mean = before == null ? null : before.get("mean");
                return mean == null ? needs.get("value") : place().text().written(mean);
            }
            return needs.entrySet().stream()
                    .map(need -> Lexemes.text(need.getKey()) + ": " + value(before, need.getKey(), need.getValue()))
                    .filter(member -> !member.endsWith(": "))
                    .collect(Collectors.joining(", ", "{ \"type\": " + Lexemes.text(one) + ", ", " }"));
        }

        /** What was set of it before, as far as it means the same. */
        private String value(@Nullable Part before, String need, String otherwise) {
            if (before == null || need.equals("weights")) {
                return otherwise;
            }
            Part same = before.kind() == Part.Kind.NUMBER && need.equals("mean") ? before : before.get(need);
            return same == null ? otherwise : place().text().written(same);
        }

        @Override
        List<FormField> fields(String one) {
            Part value = place().get(key());
            if (one.equals(CONSTANT) && value != null && value.kind() != Part.Kind.OBJECT) {
                return List.of(new WordField(place(), key(), WordField.Kind.NUMBER, "value", "", ""));
            }
            Place within = place().in(key(), List.of());
            return TYPES.getOrDefault(one, Map.of()).keySet().stream()
                    .<FormField>map(need -> new WordField(
                            within,
                            need,
                            need.equals("values") || need.equals("weights")
                                    ? WordField.Kind.NUMBERS
                                    : WordField.Kind.NUMBER,
                            need,
                            need.equals("weights") ? "all the same" : "",
                            ""))
                    .toList();
        }
    }

    /** A strategy: a name, or an object where something is set. */
    static final class Strategy extends TypedField {
        private final @Nullable String usual;

        /** {@code usual}: the one that holds where there is none; {@code null}: there must be one. */
        Strategy(Place place, String key, String words, @Nullable String usual, String help) {
            super(
                    place,
                    key,
                    words,
                    help,
                    Strategies.all().stream().map(StrategyProvider::name).toList());
            this.usual = usual;
        }

        @Override
        String title(String one) {
            return Strategies.find(one).map(StrategyProvider::title).orElse(one);
        }

        @Override
        String type(@Nullable Part value) {
            if (value == null) {
                return usual == null ? "" : usual;
            }
            return value.kind() == Part.Kind.OBJECT ? value.words("name") : value.words();
        }

        @Override
        @Nullable String json(String one) {
            return one.equals(usual) ? null : Lexemes.text(one);
        }

        @Override
        List<FormField> fields(String one) {
            Place within = new Parameters(place(), key(), one);
            return Strategies.find(one).map(StrategyProvider::parameters).orElse(List.of()).stream()
                    .<FormField>map(parameter -> new WordField(
                            within,
                            parameter.name(),
                            WordField.Kind.NUMBER,
                            parameter.name(),
                            Entered.text(parameter.value()),
                            parameter.meaning()))
                    .toList();
        }

        /** Parameters of a strategy that may only be named yet. */
        private static final class Parameters extends Place {
            private final Place outer;
            private final String key;
            private final String strategy;

            Parameters(Place outer, String key, String strategy) {
                super(outer.edited(), () -> outer.pointer(key), List.of(), () -> strategy);
                this.outer = outer;
                this.key = key;
                this.strategy = strategy;
            }

            @Override
            void set(String parameter, @Nullable String json) {
                Part value = outer.get(key);
                if (value != null && value.kind() == Part.Kind.OBJECT) {
                    super.set(parameter, json);
                } else if (json != null) {
                    String object = "{ \"name\": " + Lexemes.text(strategy) + ", " + Lexemes.text(parameter) + ": "
                            + json + " }";
                    edit(
                            "change " + parameter + words(),
                            pointer(parameter),
                            Objects.requireNonNull(outer.splice(key, object)));
                }
            }
        }
    }
}
