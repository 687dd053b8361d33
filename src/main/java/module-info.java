/** Plimsoll: a desktop workbench for workload balancing. */
module io.plimsoll {
    requires java.desktop;
    requires java.prefs;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.statistics.distribution;

    exports io.plimsoll.app;
    exports io.plimsoll.balance;

    opens io.plimsoll.cli to
            info.picocli;

    uses io.plimsoll.balance.StrategyProvider;

    opens io.plimsoll.ui.board to
            javafx.fxml;
    opens io.plimsoll.ui.chart to
            javafx.fxml;
    opens io.plimsoll.ui.command to
            javafx.fxml;
    opens io.plimsoll.ui.compare to
            javafx.fxml;
    opens io.plimsoll.ui.duel to
            javafx.fxml;
    opens io.plimsoll.ui.edit to
            javafx.fxml;
    opens io.plimsoll.ui.form to
            javafx.fxml;
    opens io.plimsoll.ui.imports to
            javafx.fxml;
    opens io.plimsoll.ui.plan to
            javafx.fxml;
    opens io.plimsoll.ui.plugins to
            javafx.fxml;
    opens io.plimsoll.ui.selftest to
            javafx.fxml;
    opens io.plimsoll.ui.shell to
            javafx.fxml;
    opens io.plimsoll.ui.theme to
            javafx.fxml;
    opens io.plimsoll.ui.why to
            javafx.fxml;
}
