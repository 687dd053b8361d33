/** The command line: the only package that writes to standard output. */
@NullMarked
package io.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
