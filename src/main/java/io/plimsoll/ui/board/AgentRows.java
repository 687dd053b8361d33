package io.plimsoll.ui.board;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agents as rows in roster order. Without the toolkit; FX thread only. */
public final class AgentRows {
    private final Map<Integer, AgentRow> byNumber = new HashMap<>();
    private List<AgentRow> shown = List.of();
    private List<AgentFigure> agents = List.of();
    private long run;

    /** Takes in how they stand now. */
    public void accept(Snapshot snapshot) {
        if (snapshot.run() != run) {
            run = snapshot.run();
            clear();
        }
        agents = snapshot.agents();
        for (AgentFigure agent : agents) {
            AgentRow row = byNumber.get(agent.number());
            if (row == null) {
                byNumber.put(agent.number(), new AgentRow(agent));
            } else {
                row.figure(agent);
            }
        }
    }

    /** Forgets everybody: another scenario was opened. */
    public void clear() {
        byNumber.clear();
        agents = List.of();
        shown = List.of();
    }

    /** The row of an agent, or {@code null}. */
    public @Nullable AgentRow row(int number) {
        return byNumber.get(number);
    }

    /** The rows to show in roster order; the same list as before if they are the same. */
    public List<AgentRow> arrange(AgentFilter filter) {
        List<AgentRow> next = new ArrayList<>(agents.size());
        for (AgentFigure agent : agents) {
            if (filter.shows(agent)) {
                next.add(byNumber.get(agent.number()));
            }
        }
        if (!next.equals(shown)) {
            shown = next;
        }
        return shown;
    }

    /** How they stand in a few words: "11 · 2 idle · 8 working · 1 stopped". */
    public String summary() {
        return summary(EnumSet.allOf(AgentStatus.class));
    }

    /** The same without the count of the usual: "11 · 2 idle · 1 stopped". */
    public String brief() {
        return summary(EnumSet.complementOf(EnumSet.of(AgentStatus.WORKING)));
    }

    private String summary(Set<AgentStatus> told) {
        int[] count = new int[AgentStatus.values().length];
        agents.forEach(agent -> count[agent.status().ordinal()]++);
        StringBuilder words = new StringBuilder(Wording.count(agents.size()));
        for (AgentStatus status : told) {
            if (count[status.ordinal()] > 0) {
                words.append(" · ")
                        .append(Wording.count(count[status.ordinal()]))
                        .append(' ')
                        .append(status.label());
            }
        }
        return words.toString();
    }
}
