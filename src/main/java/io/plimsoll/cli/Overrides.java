package io.plimsoll.cli;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that change a scenario for one run. */
final class Overrides {
    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            converter = Names.OfStrategy.class,
            completionCandidates = Names.OfStrategy.class,
            description = "Who gets a task: ${COMPLETION-CANDIDATES}.")
    private @Nullable StrategySpec strategy;

    @Option(
            names = "--dispatch",
            paramLabel = "MODE",
            converter = Names.OfDispatch.class,
            completionCandidates = Names.OfDispatch.class,
            description = "When a task is assigned: ${COMPLETION-CANDIDATES}.")
    private @Nullable Dispatch dispatch;

    @Option(names = "--seed", paramLabel = "N", description = "What chance follows from.")
    private @Nullable Long seed;

    @Option(names = "--until", paramLabel = "T", description = "Stop at this time, in the scenario's unit.")
    private @Nullable Double until;

    @Option(
            names = "--agents",
            paramLabel = "ROLE=N",
            description = "How many agents the role generates; may be given for several roles.")
    private Map<String, Integer> agents = new LinkedHashMap<>();

    /**
     * What a file holds, with these changes; of a recorded run the scenario is changed, its commands stay.
     *
     * @throws Failure if one does not fit the scenario
     */
    Opened apply(Opened opened) {
        Scenario scenario = opened.scenario();
        if (scenario == null || !any()) {
            return opened;
        }
        Scenario changed = apply(scenario);
        RunFile run = opened.run();
        // Another scenario has other events: there is nothing to hold the replay against.
        RunFile replayed = run == null
                ? null
                : new RunFile(
                        changed,
                        run.commands(),
                        run.openingCommands(),
                        run.reached(),
                        run.program(),
                        run.contract(),
                        run.scenarioHash(),
                        run.strategies(),
                        null);
        return new Opened(changed, replayed, opened.problems());
    }

    private boolean any() {
        return strategy != null || dispatch != null || seed != null || until != null || !agents.isEmpty();
    }

    private Scenario apply(Scenario scenario) {
        try {
            Scenario changed = scenario.withRoles(roles(scenario));
            changed = strategy == null ? changed : changed.withStrategy(strategy);
            changed = dispatch == null ? changed : changed.withDispatch(dispatch);
            changed = seed == null ? changed : changed.withSeed(seed);
            return until == null
                    ? changed
                    : changed.withRun(new RunLimits(
                            until, changed.run().warmup(), changed.run().tasks()));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<Role> roles(Scenario scenario) {
        List<Role> roles = new ArrayList<>(scenario.roles());
        agents.forEach((name, count) -> {
            if (count < 0 || count > Bounds.AGENTS) {
                throw Failure.usage(
                        "--agents " + name + "=" + count + ": there may be from 0 to " + Bounds.AGENTS + " agents");
            }
            int at = roles.stream().map(Role::name).toList().indexOf(name);
            if (at >= 0) {
                roles.set(at, roles.get(at).withAgents(count));
            } else if (scenario.roleNames().contains(name)) {
                roles.add(Role.of(name, count));
            } else {
                throw Failure.usage("--agents " + name + "=" + count + ": the scenario has no role \"" + name
                        + "\"; its roles are: " + String.join(", ", scenario.roleNames()));
            }
        });
        long all = scenario.agents().size()
                + roles.stream().mapToLong(Role::agents).sum();
        if (all > Bounds.AGENTS) {
            throw Failure.usage("that makes " + all + " agents; there may be " + Bounds.AGENTS + " in all");
        }
        return roles;
    }
}
