package io.plimsoll.ui.robot;

import io.plimsoll.balance.Strategy;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** A desktop of its own with strategies that plug in and do what none may; says what the window says of it. */
final class FaultyPlugIns {
    private static final String WEEK = """
            { "plimsoll": 1, "name": "Week", "strategy": "STRATEGY", "roles": { "dev": 2 },
              "arrivals": [ { "name": "bug", "role": "dev", "interarrival": 2, "effort": 3 } ],
              "run": { "until": 50 },
              "targets": [ { "role": "dev", "measure": "wait", "statistic": "mean", "atMost": 5 } ] }
            """;

    private FaultyPlugIns() {}

    /** Throws when it is to choose. */
    public static final class Throwing implements StrategyProvider {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public String title() {
            return "Throwing";
        }

        @Override
        public String rule() {
            return "None.";
        }

        @Override
        public Strategy create(Map<String, Double> parameters) {
            return (request, candidates, random) -> {
                throw new IllegalStateException("no idea");
            };
        }
    }

    /** Chooses somebody whom there is not. */
    public static final class Outside implements StrategyProvider {
        @Override
        public String name() {
            return "outside";
        }

        @Override
        public String title() {
            return "Outside";
        }

        @Override
        public String rule() {
            return "Somebody else.";
        }

        @Override
        public Strategy create(Map<String, Double> parameters) {
            return (request, candidates, random) -> 1_000_000;
        }
    }

    /** {@code args}: a folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String strategy : List.of("throwing", "outside")) {
            Path file =
                    Files.writeString(folder.resolve(strategy + ".plimsoll.json"), WEEK.replace("STRATEGY", strategy));
            try (RealWindow window = new RealWindow()) {
                window.open(file);
                board(window, strategy);
                views(window, strategy);
            }
        }
        System.exit(0); // the toolkit would live on
    }

    private static void board(RealWindow window, String strategy) {
        window.until("the run", run -> run.state() == RunState.PAUSED);
        window.press(KeyCode.F5);
        window.until("the failure", run -> run.state() == RunState.FAILED);
        window.until("its words", () -> window.text("statusLabel").contains("strategy"));
        System.out.println(strategy + " on the Board: " + window.text("statusLabel") + "; "
                + window.agents().size() + " agents");
        window.press(KeyCode.SHORTCUT, KeyCode.R);
        window.until("the beginning", run -> run.state() == RunState.PAUSED && run.now() == 0);
        window.<StrategyProvider>chooseUp("strategyBox", rule -> rule.name().equals("least-loaded"));
        window.until("the other", run -> run.strategy().name().equals("least-loaded"));
        window.press(KeyCode.SHORTCUT, KeyCode.END);
        double end =
                window.until("the end", run -> run.state() == RunState.FINISHED).now();
        System.out.println(strategy + " given up for another: at " + end);
    }

    private static void views(RealWindow window, String strategy) {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        window.press(KeyCode.F5);
        window.until("the duel's words", () -> window.text("statusLabel").contains("strategy"));
        System.out.println(strategy + " in a duel: " + window.text("statusLabel"));
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        window.clickNode("noStrategyButton");
        window.clickNode("compare-" + strategy);
        window.clickNode("compare-random");
        RealWindow.fx(() -> {
            window.find("replicationsField", TextInputControl.class).setText("5");
            return true;
        });
        window.clickNode("compareButton");
        System.out.println(strategy + " compared: " + said(window, "Compare: "));
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        window.clickNode("planButton");
        System.out.println(strategy + " in a plan: " + said(window, "Plan: "));
        System.out.println(strategy + " leaves open: "
                + window.window().workbench().document().title());
    }

    private static String said(RealWindow window, String begin) {
        String[] words = new String[1];
        window.until("what is said", () -> {
            words[0] = window.findAll(".status-bar .label").toString();
            return words[0].contains(begin);
        });
        String from = words[0].substring(words[0].indexOf(begin));
        return from.substring(0, from.indexOf('\''));
    }
}
