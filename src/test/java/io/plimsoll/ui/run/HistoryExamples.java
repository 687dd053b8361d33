package io.plimsoll.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Histories made up for tests of what draws them. */
public final class HistoryExamples {
    private static final int CAPACITY = 1 << 20;

    private HistoryExamples() {}

    /** A series whose bucket i holds one value. */
    public static HistoryView.Series series(
            HistoryView.Kind kind,
            int role,
            String label,
            @Nullable Double limit,
            int buckets,
            IntToDoubleFunction value) {
        Buckets made = new Buckets(CAPACITY);
        for (int i = 0; i < buckets; i++) {
            made.set(i, value.applyAsDouble(i));
        }
        made.hold(buckets - 1);
        return new HistoryView.Series(kind, role, label, limit, made.view());
    }

    /** A day's work of three roles, in buckets of a minute. */
    public static HistoryView day() {
        int n = 642;
        List<HistoryView.Series> all = new ArrayList<>();
        all.add(series(
                HistoryView.Kind.QUEUE, -1, "Queue", null, n, i -> Math.round(10 + 8 * wave(i, 1) + 4 * wave(i, 7))));
        all.add(series(HistoryView.Kind.WORKLOAD, -1, "Workload", null, n, i -> Math.round(18 + 6 * wave(i, 2))));
        String[] roles = {"backend", "frontend", "qa"};
        for (int role = 0; role < roles.length; role++) {
            int r = role;
            all.add(series(
                    HistoryView.Kind.UTILISATION,
                    role,
                    roles[role],
                    null,
                    n,
                    i -> Math.clamp(Math.round(5 * (0.75 - 0.1 * r + 0.35 * wave(i, 3 + r))) / 5.0, 0, 1)));
        }
        all.add(series(
                HistoryView.Kind.WAIT,
                -1,
                "Wait p95",
                15.0,
                n,
                i -> i < 20 ? Double.NaN : Math.max(0, 9 + 7 * wave(i, 9) + 3 * wave(i, 4))));
        return new HistoryView(1, n, n, all);
    }

    private static double wave(int i, int seed) {
        return Math.sin(i / (23.0 + seed)) * 0.6 + Math.sin(i / (5.0 + seed) + seed) * 0.25 + Math.sin(i * seed) * 0.15;
    }
}
