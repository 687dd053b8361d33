package io.plimsoll.sim;

/**
 * A sum that keeps the rounding error of each addition (A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
 * ZAMM 54, 1974), so that the order in which tasks of one instant are counted does not show in the result.
 */
final class Total {
    private double sum;
    private double error;

    void add(double value) {
        double next = sum + value;
        double back = next - sum;
        error += (sum - (next - back)) + (value - back);
        sum = next;
    }

    double value() {
        return sum + error;
    }
}
