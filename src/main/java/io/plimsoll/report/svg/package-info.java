/** Charts as SVG text that stands in a web page by itself. Knows numbers and labels, no simulation. */
@NullMarked
package io.plimsoll.report.svg;

import org.jspecify.annotations.NullMarked;
