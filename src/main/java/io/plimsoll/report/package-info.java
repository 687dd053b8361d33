/** What a run amounts to, for programs (JSON) and for people (tables). Knows results and JSON, prints nothing itself. */
@NullMarked
package io.plimsoll.report;

import org.jspecify.annotations.NullMarked;
