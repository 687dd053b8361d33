/** Studies, their pieces and what is said about them as JSON: what goes to other machines and comes back. */
@NullMarked
package io.plimsoll.report.study;

import org.jspecify.annotations.NullMarked;
