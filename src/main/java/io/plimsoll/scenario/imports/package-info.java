/**
 * Tables and exports of real work as scenarios: CSV, the Standard Workload Format, issues of GitHub and Jira. Own exceptions and plain values; the
 * libraries that read them are not seen from outside.
 */
@NullMarked
package io.plimsoll.scenario.imports;

import org.jspecify.annotations.NullMarked;
