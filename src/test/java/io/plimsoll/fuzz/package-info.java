/** Whatever bytes the program is given, it says what is wrong with them and goes on: targets for a fuzzer that is guided by coverage. */
@NullMarked
package io.plimsoll.fuzz;

import org.jspecify.annotations.NullMarked;
