/** Plimsoll: a desktop workbench for workload balancing. */
module io.plimsoll {
    requires javafx.controls;
    requires static org.jspecify;

    exports io.plimsoll.app;
}
