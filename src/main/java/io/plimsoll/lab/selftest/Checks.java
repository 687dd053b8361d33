package io.plimsoll.lab.selftest;

import java.util.ArrayList;
import java.util.List;

/** What there is to check, in the order in which it is shown. */
public final class Checks {
    private Checks() {}

    /** Everything: about half a minute on two cores. */
    public static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.addAll(SharedQueueChecks.all());
        checks.addAll(OwnQueueChecks.all());
        checks.addAll(ChoiceChecks.all());
        checks.addAll(StaffingChecks.all());
        checks.addAll(PrecedenceChecks.all());
        checks.addAll(ExactChecks.all());
        checks.addAll(SequenceChecks.all());
        return List.copyOf(checks);
    }
}
