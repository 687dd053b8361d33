package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;

/** Which agents and which of the tasks that they served a chart shows. Toolkit-free. */
public interface SpanFilter {
    /** Everything. */
    SpanFilter ALL = new SpanFilter() {
        @Override
        public boolean shows(AgentFigure agent) {
            return true;
        }

        @Override
        public boolean shows(long task, String id, int role, int agent, boolean open) {
            return true;
        }
    };

    /** Whether an agent has a row. */
    boolean shows(AgentFigure agent);

    /** Whether a task is drawn in its agent's row; {@code open}: whether it is still in service. */
    boolean shows(long task, String id, int role, int agent, boolean open);
}
