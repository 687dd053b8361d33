package io.plimsoll.lab.bench;

import io.plimsoll.balance.RandomSource;

/** Where the textbook engine sends a task. */
@FunctionalInterface
interface Routing {
    /** The server for the next task, by how many tasks each has. */
    int choose(int[] present);

    /** The first of those with the fewest tasks, by a scan that ends early where somebody has none. */
    Routing SHORTEST = present -> {
        int shortest = 0;
        for (int i = 1; i < present.length && present[shortest] > 0; i++) {
            if (present[i] < present[shortest]) {
                shortest = i;
            }
        }
        return shortest;
    };

    /** The better of two different ones drawn at random. */
    static Routing betterOfTwo(RandomSource random) {
        return present -> {
            int a = random.below(present.length);
            int b = random.below(present.length - 1);
            b += b >= a ? 1 : 0;
            return present[b] < present[a] ? b : a;
        };
    }
}
