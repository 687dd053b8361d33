/** Known values of queueing theory and scheduling beside what this build computes. Computes and judges; prints nothing. */
@NullMarked
package io.plimsoll.lab.selftest;

import org.jspecify.annotations.NullMarked;
