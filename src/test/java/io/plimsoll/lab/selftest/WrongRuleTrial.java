package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.work.Cores;
import java.util.List;

/** Makes a check under a rule that only this class's own loader may know. */
public final class WrongRuleTrial {
    private WrongRuleTrial() {}

    /** The mean, and whether the check passes: {@code "false 0.6"}. */
    public static String of(String check, String rule) {
        Check.Simulated made = Checks.all().stream()
                .filter(one -> one.name().equals(check))
                .map(Check.Simulated.class::cast)
                .findFirst()
                .orElseThrow();
        Check.Simulated tried = rule.isEmpty() ? made : made.with(StrategySpec.of(rule));
        Row.Simulated row = (Row.Simulated) SelfTest.run(List.of(tried), new Cores(2), share -> {}, () -> false)
                .get(0);
        return row.passed() + " " + row.measured().mean();
    }
}
