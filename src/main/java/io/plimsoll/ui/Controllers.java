package io.plimsoll.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Callback;

/**
 * Makes the controllers that FXML names, each with what its constructor wants. Strict: a class that was not announced is an error, never
 * made by reflection. FX thread only.
 */
final class Controllers implements Callback<Class<?>, Object> {
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();

    <C> Controllers add(Class<C> type, Supplier<C> maker) {
        makers.put(type, maker);
        return this;
    }

    @Override
    public Object call(Class<?> type) {
        Supplier<?> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalStateException("no way to make the controller " + type.getName());
        }
        return maker.get();
    }
}
