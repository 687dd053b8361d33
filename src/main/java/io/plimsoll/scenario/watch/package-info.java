/**
 * A real fleet as a run: events of tasks and agents, one a line, are read from a file that grows or from a pipe and become the commands of a run that
 * is watched. Confined to one thread each, unless said otherwise.
 */
@NullMarked
package io.plimsoll.scenario.watch;

import org.jspecify.annotations.NullMarked;
