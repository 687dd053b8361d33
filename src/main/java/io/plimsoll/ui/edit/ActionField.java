package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.sim.model.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What happens at a time: another choice makes another entry of it, at the same time. FX thread only. */
final class ActionField extends FormField {
    private static final Map<String, String> WORDS = words();

    private final ComboBox<String> box = new ComboBox<>();
    private final String action;

    /** {@code action}: what it is now; empty if the entry says nothing of the kind. */
    ActionField(Place place, String action) {
        super(place, "what");
        this.action = action;
        box.getItems().setAll(WORDS.keySet());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String one) {
                return one == null ? "" : WORDS.getOrDefault(one, one);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        lay("What", "What happens then", box);
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null && !isShowing() && !now.equals(action)) {
                choose(now);
            }
        });
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("stop", "an agent stops");
        words.put("resume", "an agent resumes");
        words.put("strategy", "another strategy");
        words.put("agents", "numbers of agents");
        return words;
    }

    private void choose(String next) {
        StringBuilder json = new StringBuilder("{ ");
        for (String key : List.of("at", "every")) {
            Part value = place().get(key);
            if (value != null) {
                json.append(Lexemes.text(key))
                        .append(": ")
                        .append(place().text().written(value))
                        .append(", ");
            }
        }
        json.append(Lexemes.text(next)).append(": ").append(first(next)).append(" }");
        place().replace("change what happens", json.toString());
    }

    private String first(String next) {
        List<String> roles = Section.roles(place().text());
        return switch (next) {
            case "strategy" -> Lexemes.text(Scenario.DEFAULT_STRATEGY.name());
            case "agents" -> roles.isEmpty() ? "{}" : "{ " + Lexemes.text(roles.getFirst()) + ": 1 }";
            default -> {
                Part named = place().get(action);
                List<String> agents = Section.agents(place().text());
                if (named != null && named.kind() == Part.Kind.TEXT && !action.equals("strategy")) {
                    yield Lexemes.text(named.words());
                }
                yield Lexemes.text(agents.isEmpty() ? "" : agents.getFirst());
            }
        };
    }

    @Override
    void show() {
        box.setValue(action.isEmpty() ? null : action);
    }

    @Override
    boolean concerns(Problem problem) {
        return action.isEmpty() && problem.pointer().equals(place().pointer());
    }

    @Override
    Control control() {
        return box;
    }
}
