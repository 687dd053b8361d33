package io.plimsoll.sim;

/** Finds the value at a place of what would be sorted, without sorting the rest (C. Hoare, "Algorithm 65: Find", CACM 4, 1961). Stateless. */
final class Selection {
    private Selection() {}

    /**
     * The value that would stand at {@code place} if the first {@code size} values were in ascending order. Puts them into another order. Costs about
     * two passes.
     */
    static double select(double[] values, int size, int place) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            double pivot = median(values[low], values[low + high >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double larger = values[left];
                    values[left++] = values[right];
                    values[right--] = larger;
                }
            }
            // up to right there is nothing above the pivot, from left on nothing below it, and between them only the
            // pivot
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return pivot;
            }
        }
        return values[place];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
