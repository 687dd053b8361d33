package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Several names in one line, with commas between them; a name that has a comma itself stands between quotation marks, as in JSON. */
final class NameList {
    private NameList() {}

    /** The line as an array of JSON. */
    static String json(String line, UnaryOperator<String> one) {
        return split(line).stream()
                .map(name -> SourceText.of(name).root() instanceof Part part && part.kind() == Part.Kind.TEXT
                        ? name
                        : one.apply(name))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The names, those between quotation marks with them. */
    private static List<String> split(String line) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\' && i + 1 < line.length()) {
                name.append(c).append(line.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        names.removeIf(String::isEmpty);
        return names;
    }

    /** An array as a line. */
    static String words(Part array, SourceText text) {
        return array.items().stream().map(item -> word(item, text)).collect(Collectors.joining(", "));
    }

    private static String word(Part item, SourceText text) {
        String words = item.words();
        boolean plain = item.kind() == Part.Kind.TEXT
                && !words.isEmpty()
                && words.equals(words.strip())
                && words.indexOf(',') < 0
                && words.indexOf('"') < 0;
        return plain ? words : item.kind() == Part.Kind.TEXT ? Lexemes.text(words) : text.written(item);
    }
}
