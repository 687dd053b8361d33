package io.plimsoll.ui.shell;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** What stands in the menus that list something: strategies, samples, roles, what can be done to what is selected. FX thread only. */
final class ListedMenus {
    private static final int ROLES_LISTED = 50;

    private ListedMenus() {}

    static void samples(Menu menu, Opening opening) {
        for (Sample sample : Samples.all()) {
            menu.getItems().add(item(sample.title(), () -> opening.open(Source.of(sample), false)));
        }
    }

    static void strategies(Menu menu, Consumer<StrategyProvider> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (StrategyProvider strategy : Strategies.all()) {
            menu.getItems().add(choice(strategy.title(), strategy.name(), group, () -> chosen.accept(strategy)));
        }
    }

    static void dispatches(Menu menu, Consumer<Dispatch> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (Dispatch dispatch : Dispatch.values()) {
            menu.getItems().add(choice(dispatch.title(), dispatch.name(), group, () -> chosen.accept(dispatch)));
        }
    }

    /** Marks what a run goes by. */
    static void mark(Menu menu, String id) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof RadioMenuItem radio && id.equals(radio.getId())) {
                radio.setSelected(true);
            }
        }
    }

    /** One agent more of each role, and one fewer. */
    static void roles(Menu menu, Workbench workbench) {
        Snapshot seen = workbench.snapshot();
        menu.getItems().clear();
        if (seen != null) {
            for (RoleFigure role : seen.roles().stream().limit(ROLES_LISTED).toList()) {
                MenuItem fewer = item("One fewer " + role.name(), () -> workbench.changeAgents(role, -1));
                fewer.setDisable(role.generated() == 0);
                menu.getItems().add(item("One more " + role.name(), () -> workbench.changeAgents(role, 1)));
                menu.getItems().add(fewer);
            }
        }
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem("No roles yet");
            none.setDisable(true);
            menu.getItems().add(none);
        }
    }

    /** The same as in the menu of a table's row; the keys there are heard in the table alone. */
    static void mirror(Menu menu, List<MenuItem> acts) {
        for (MenuItem act : acts) {
            MenuItem item = item(act.getText(), act::fire);
            item.disableProperty().bind(act.disableProperty());
            menu.getItems().add(item);
        }
    }

    private static MenuItem item(String text, Runnable act) {
        return told(new MenuItem(text), act);
    }

    private static MenuItem choice(String text, String id, ToggleGroup group, Runnable act) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        return told(item, act);
    }

    private static MenuItem told(MenuItem item, Runnable act) {
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
