package io.plimsoll.balance;

import org.jspecify.annotations.Nullable;

/**
 * A rule that chooses one agent among the candidates for a task. A strategy remembers nothing from one choice to the next: what must survive
 * a switch of strategies (workloads, positions, current weights) is kept by the face that asks. It is used by one thread at a time.
 */
public interface Strategy {
    /**
     * Chooses an agent.
     *
     * @param request the task that wants an agent
     * @param candidates those who may have it, at least one
     * @param random the strategy's own stream of chance; a rule without chance draws nothing
     * @return the number of a candidate
     */
    int choose(Request request, Candidates candidates, RandomSource random);

    /**
     * The key that this strategy passes to {@link Candidates#least}, so that an index can keep its order; {@code null} if it never
     * asks for the least.
     */
    default @Nullable Key key() {
        return null;
    }

    /** Whether it asks for {@link Candidates#smoothest}: the current weights of a role's agents move with each task while it is in force. */
    default boolean smooth() {
        return false;
    }

    /** Whether it draws nothing and moves nothing where there is only one candidate, so that it need not be asked. */
    default boolean takesTheOnlyOne() {
        return false;
    }

    /** Whether it looks at weights or backlogs. A fleet is spared their upkeep while a strategy is in force that does not. */
    default boolean seesWork() {
        return true;
    }

    /**
     * The figures by which it decides, for people who ask why; {@code null} where none of them says anything: chance alone decides, or the
     * strategy does not tell. Never asked while a run is in a hurry.
     */
    default @Nullable Scores scores(Request request, Candidates candidates) {
        return null;
    }

    /** How wrong the efforts are that it sees: the coefficient of variation of the estimates; 0 where it knows them. */
    default double error() {
        return 0;
    }
}
