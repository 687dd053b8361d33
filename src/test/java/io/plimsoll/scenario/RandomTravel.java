package io.plimsoll.scenario;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.reference.RandomCommands;
import io.plimsoll.sim.reference.RandomScenarios;
import io.plimsoll.sim.travel.Branch;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Nobody;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.sim.travel.TimeTravel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Somebody who does, undoes, forks, drops and goes back and forth at random. */
final class RandomTravel {
    final Scenario scenario;
    final TimeTravel<Nobody> travel;
    private final RandomSource chance;
    private final List<Command> commands;

    RandomTravel(long seed) {
        scenario = fromFile(seed);
        chance = new RandomSource(~seed);
        commands = LongStream.range(0, 4)
                .mapToObj(i -> RandomCommands.of(scenario, 2 * (seed + i) + 1))
                .flatMap(List::stream)
                .map(TimedCommand::command)
                .toList();
        travel = new TimeTravel<>(scenario, Nobody.WATCHES, Limits.USUAL);
    }

    /** Of the scenarios from this seed on the first that can stand in a file: engines take some that files do not. */
    private static Scenario fromFile(long seed) {
        for (long i = seed; ; i++) {
            Scenario scenario = RandomScenarios.of(i);
            if (ScenarioReader.read(ScenarioWriter.write(scenario).getBytes(StandardCharsets.UTF_8))
                    .ok()) {
                return scenario;
            }
        }
    }

    void something() {
        Branch other = travel.branches().get(chance.below(travel.branches().size()));
        switch (chance.below(12)) {
            case 0, 1 -> travel.advance(travel.place().time() + chance.below(8) * .3, 1 + chance.below(40));
            case 2, 3, 4 ->
                travel.act(commands.isEmpty() ? new Command.AssignNext() : commands.get(chance.below(commands.size())));
            case 5 -> travel.seek(Place.sought(chance.below(8))).finish();
            case 6 -> {
                if (travel.toUndo() != null) {
                    travel.undo().finish();
                }
            }
            case 7 -> {
                if (travel.toRedo() != null) {
                    travel.redo().finish();
                }
            }
            case 8 -> travel.fork();
            case 9 -> {
                if (other != travel.branch()) {
                    travel.drop(other);
                }
            }
            case 10 -> travel.rename(other, "„" + chance.below(9) + "“\n");
            default -> {
                if (chance.below(4) == 0) {
                    travel.restart().finish();
                } else {
                    travel.switchTo(other).finish();
                }
            }
        }
    }
}
