package io.plimsoll.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds commands by the beginnings of words, or by parts of them. Toolkit-free but for what it sorts. */
final class CommandSearch {
    private static final int BEGINS = 0;
    private static final int BEGINS_A_WORD = 1;
    private static final int IN_NAME = 2;
    private static final int IN_MENUS = 3;
    private static final int NOWHERE = 1_000_000;

    private record Ranked(MenuCommand command, int rank) {}

    private CommandSearch() {}

    /** Those in which every word of the query occurs: first those that can be given now, among them the closest, else in the menus' order. */
    static List<MenuCommand> find(List<MenuCommand> commands, String query) {
        List<Ranked> ranked = new ArrayList<>();
        for (MenuCommand command : commands) {
            int rank = rank(command.name(), command.menus(), query);
            if (rank < NOWHERE) {
                ranked.add(new Ranked(command, rank));
            }
        }
        ranked.sort(
                Comparator.comparing((Ranked each) -> !each.command.possible()).thenComparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::command).toList();
    }

    /** The smaller the closer. */
    private static int rank(String name, String menus, String query) {
        String lower = name.toLowerCase(Locale.ROOT);
        String path = menus.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            sum += rankOf(word, lower, path);
        }
        return Math.min(sum, NOWHERE);
    }

    private static int rankOf(String word, String name, String menus) {
        if (name.startsWith(word)) {
            return BEGINS;
        }
        if (name.contains(" " + word)) {
            return BEGINS_A_WORD;
        }
        return name.contains(word) ? IN_NAME : menus.contains(word) ? IN_MENUS : NOWHERE;
    }
}
