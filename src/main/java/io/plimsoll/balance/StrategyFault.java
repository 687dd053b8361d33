package io.plimsoll.balance;

/**
 * A strategy that was plugged in did what no strategy may: it threw something, chose somebody who is no candidate, or gave a key or figures that
 * are none. The message is for people. What the choice was for stands where it stood before; a run to which nobody listens may be broken off.
 */
public final class StrategyFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private StrategyFault(String message, Throwable cause) {
        super(message, cause);
    }

    private StrategyFault(String message) {
        super(message);
    }

    static StrategyFault thrown(String name, Throwable thrown) {
        return new StrategyFault("strategy \"" + name + "\" failed: " + thrown, thrown);
    }

    static StrategyFault noCandidate(Strategy strategy, int agent) {
        return new StrategyFault(named(strategy) + " chose agent " + agent + ", who is no candidate");
    }

    static StrategyFault noFigures(Strategy strategy, int figures, int candidates) {
        return new StrategyFault(
                named(strategy) + " gave figures of " + figures + " candidates, and there are " + candidates);
    }

    private static String named(Strategy strategy) {
        return strategy instanceof Guarded plugged ? "strategy \"" + plugged.name() + "\"" : "the strategy";
    }

    static StrategyFault noNumber(String name) {
        return new StrategyFault("strategy \"" + name + "\" gave a key that is no number");
    }
}
