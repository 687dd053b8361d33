/**
 * Files: scenarios, runs and traces. A file is read into a tree that knows the place of everything in it, then checked and bound to the
 * values of {@code sim.model}, so that all its problems come at once, each with its place. The only package beside {@code report} that
 * knows JSON.
 */
@NullMarked
package io.plimsoll.scenario;

import org.jspecify.annotations.NullMarked;
