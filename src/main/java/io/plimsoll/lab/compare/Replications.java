package io.plimsoll.lab.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The replications that there are, by variant and seed; what comes twice is kept once. A variant without chance is run on the first seed and
 * is the same on every other. Confined to one thread.
 */
final class Replications {
    /** Enough to be shared out among hundreds, few enough for a folder. */
    private static final int PIECES = 1_000;

    /** What is lost with a machine is at most so many runs. */
    private static final int LONGEST = 10;

    private final long first;
    private final boolean[] chance;
    private final List<Map<Long, Replication>> done = new ArrayList<>();

    /**
     * None yet.
     *
     * @param first the first seed
     * @param chance for each variant, whether two seeds may give different runs
     */
    Replications(long first, boolean[] chance) {
        this.first = first;
        this.chance = chance.clone();
        for (int variant = 0; variant < chance.length; variant++) {
            done.add(new HashMap<>());
        }
    }

    void add(int variant, Replication replication) {
        done.get(variant).put(replication.seed(), replication);
    }

    @Nullable Replication find(int variant, long seed) {
        return done.get(variant).get(seed);
    }

    boolean has(Piece piece) {
        return IntStream.range(0, piece.count())
                .allMatch(i -> done.get(piece.variant()).containsKey(piece.first() + i));
    }

    /** What makes so many seeds out of so many: some {@value #PIECES} pieces, each of {@value #LONGEST} seeds at most. */
    List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int variant = 0; variant < chance.length; variant++) {
            if (chance[variant]) {
                pieces.add(new Piece(variant, first + from, to - from));
            } else if (from == 0) {
                pieces.add(new Piece(variant, first, 1));
            }
        }
        long seeds = pieces.stream().mapToLong(Piece::count).sum();
        return Piece.split(pieces, (int) Math.clamp(seeds / PIECES, 1, LONGEST), first);
    }

    /** Whether nothing is left to chance in any variant. */
    boolean exact() {
        return chance.length > 0 && IntStream.range(0, chance.length).noneMatch(variant -> chance[variant]);
    }

    /** What is still to be computed for so many seeds, in as few pieces as it makes. */
    List<Piece> missing(int count) {
        List<Piece> pieces = new ArrayList<>();
        for (int variant = 0; variant < chance.length; variant++) {
            int needed = chance[variant] ? count : 1;
            int from = 0;
            for (int i = 0; i <= needed; i++) {
                if (i == needed || done.get(variant).containsKey(first + i)) {
                    if (i > from) {
                        pieces.add(new Piece(variant, first + from, i - from));
                    }
                    from = i + 1;
                }
            }
        }
        return pieces;
    }

    /** On how many seeds, from the first on without a gap, every variant is known; 1 at most where nothing is left to chance. */
    int complete() {
        if (chance.length == 0) {
            return 0;
        }
        int complete = exact() ? 1 : Integer.MAX_VALUE;
        for (int variant = 0; variant < chance.length; variant++) {
            int own = 0;
            while (own < complete && done.get(variant).containsKey(first + own)) {
                own++;
            }
            complete = chance[variant] || own == 0 ? own : complete;
        }
        return complete;
    }

    /** One variant on the first so many seeds; they must be there. */
    List<Replication> of(int variant, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Replication found = done.get(variant).get(chance[variant] ? first + i : first);
                    if (found == null) {
                        throw new IllegalStateException(
                                "there is no replication of variant " + variant + " on seed " + (first + i));
                    }
                    return found.onSeed(first + i);
                })
                .toList();
    }
}
