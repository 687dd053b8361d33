/** Plimsoll: a desktop workbench for workload balancing. */
module io.plimsoll {
    requires javafx.controls;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires info.picocli;

    exports io.plimsoll.app;
    exports io.plimsoll.balance;

    opens io.plimsoll.cli to
            info.picocli;

    uses io.plimsoll.balance.StrategyProvider;
}
