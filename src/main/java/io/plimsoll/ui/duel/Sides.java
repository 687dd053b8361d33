package io.plimsoll.ui.duel;

import io.plimsoll.balance.Strategies;
import io.plimsoll.lab.compare.Variant;
import java.util.stream.Collectors;

/** What is on the left and on the right. Immutable. */
record Sides(Variant left, Variant right) {
    /** One of them. */
    Variant of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** With another variant on a side. */
    Sides with(Side side, Variant variant) {
        return side == Side.LEFT ? new Sides(variant, right) : new Sides(left, variant);
    }

    /** What a side is called: its strategy, and what else tells it from the other. */
    String name(Side side) {
        Variant own = of(side);
        Variant other = of(side.other());
        String strategy = Strategies.title(own.strategy());
        StringBuilder name = new StringBuilder();
        if (!strategy.equals(Strategies.title(other.strategy()))) {
            name.append(strategy);
        }
        if (own.dispatch() != other.dispatch()) {
            name.append(name.isEmpty() ? strategy : "")
                    .append(", ")
                    .append(lower(own.dispatch().title()));
        }
        if (!own.agents().equals(other.agents())) {
            String agents = own.agents().entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", "));
            name.append(name.isEmpty() ? strategy : "").append(", ").append(agents.isEmpty() ? "as it is" : agents);
        }
        return name.isEmpty() ? side.title() : name.toString();
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
