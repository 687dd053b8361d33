package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how long it took, s. Immutable.
 *
 * @param headRoom where each target breaks with today's agents; {@code null}: not known yet
 */
record Planned(Plan plan, @Nullable List<Breaking> headRoom, double seconds) {}
