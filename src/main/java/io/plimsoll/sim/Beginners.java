package io.plimsoll.sim;

import io.plimsoll.balance.Figures;
import java.util.Arrays;

/** The agents that may have something to begin at this instant; an agent may be named twice. */
final class Beginners {
    private static final int FEW = 32;

    private final Figures places;
    private int[] agents = new int[16];
    private int size;

    Beginners(Figures places) {
        this.places = places;
    }

    void add(int agent) {
        if (size == agents.length) {
            agents = Arrays.copyOf(agents, 2 * size);
        }
        agents[size++] = agent;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return agents[i];
    }

    void clear() {
        size = 0;
    }

    void inRosterOrder() {
        if (size > FEW) {
            sort();
            return;
        }
        for (int i = 1; i < size; i++) {
            int agent = agents[i];
            int j = i;
            while (j > 0 && places.place(agents[j - 1]) > places.place(agent)) {
                agents[j] = agents[--j];
            }
            agents[j] = agent;
        }
    }

    private void sort() {
        long[] byPlace = new long[size];
        for (int i = 0; i < size; i++) {
            byPlace[i] = (long) places.place(agents[i]) << 32 | agents[i];
        }
        Arrays.sort(byPlace);
        for (int i = 0; i < size; i++) {
            agents[i] = (int) byPlace[i];
        }
    }
}
