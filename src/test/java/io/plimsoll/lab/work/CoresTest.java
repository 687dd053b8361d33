package io.plimsoll.lab.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoresTest {
    private static List<Computation<Integer>> squares(int n) {
        return IntStream.range(0, n)
                .<Computation<Integer>>mapToObj(i -> cancelled -> i * i)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void eachResultIsHandedOverOnceOnTheCallersThread(int threads) {
        Map<Integer, Integer> results = new TreeMap<>();
        Thread caller = Thread.currentThread();
        boolean all = new Cores(threads)
                .each(
                        squares(500),
                        (place, result) -> {
                            assertThat(Thread.currentThread()).isSameAs(caller);
                            assertThat(results.put(place, result)).isNull();
                        },
                        () -> false);
        assertThat(all).isTrue();
        assertThat(results)
                .isEqualTo(IntStream.range(0, 500).boxed().collect(Collectors.toMap(Function.identity(), i -> i * i)));
    }

    @Test
    void severalWorkAtATime() {
        CountDownLatch both = new CountDownLatch(2);
        Computation<Boolean> meets = cancelled -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                return false;
            }
            return true;
        };
        assertThat(new Cores(2)
                        .each(
                                List.of(meets, meets),
                                (place, met) -> assertThat(met).isTrue(),
                                () -> false))
                .isTrue();
    }

    @Test
    void whatWasDoneBeforeItWasCancelledIsKept() {
        Computation<Integer> endless = cancelled -> {
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return null;
        };
        TreeMap<Integer, Integer> results = new TreeMap<>();
        boolean all = new Cores(2)
                .each(List.of(squares(1).get(0), endless, endless, endless), results::put, () -> !results.isEmpty());
        assertThat(all).isFalse();
        assertThat(results).containsExactly(Map.entry(0, 0));
    }

    @Test
    void aFailureStopsTheOthersAndIsThrown() {
        Computation<Integer> fails = cancelled -> {
            throw new BrokenOffException("it would never end");
        };
        List<Computation<Integer>> all = new java.util.ArrayList<>(Collections.nCopies(10_000, fails));
        assertThatThrownBy(() -> new Cores(3).each(all, (place, result) -> {}, () -> false))
                .isInstanceOf(BrokenOffException.class)
                .hasMessage("it would never end");
    }

    @Test
    void nothingIsDoneAtOnce() {
        assertThat(new Cores(2).each(squares(0), (place, result) -> {}, () -> true))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Cores(0));
    }
}
