/** What replications amount to: moments, intervals, comparisons. Plain numbers in, values out; knows no simulation. */
@NullMarked
package io.plimsoll.lab.statistics;

import org.jspecify.annotations.NullMarked;
