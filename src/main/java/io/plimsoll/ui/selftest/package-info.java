/** Help → Self-test: whether this build's numbers are right. */
@NullMarked
package io.plimsoll.ui.selftest;

import org.jspecify.annotations.NullMarked;
