package io.plimsoll.scenario.text;

import io.plimsoll.scenario.text.Part.Kind;
import io.plimsoll.scenario.text.Part.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of JSON, and the changes that forms make to it: each touches no more than it must, and what is added is laid out as its neighbours are.
 * Values are named by JSON pointers (RFC 6901). Immutable.
 */
public final class SourceText {
    private static final String STEP = "  ";

    private final String text;
    private final @Nullable Part root;

    private SourceText(String text, @Nullable Part root) {
        this.text = text;
        this.root = root;
    }

    /** A text; it need not be JSON. */
    public static SourceText of(String text) {
        return new SourceText(text, PartReader.read(text));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The whole value, or {@code null} if the text is not JSON. */
    public @Nullable Part root() {
        return root;
    }

    /** A value; {@code null} if there is none. */
    public @Nullable Part find(String pointer) {
        Part part = root;
        for (String step : steps(pointer)) {
            if (part == null) {
                return null;
            }
            part = child(part, step);
        }
        return part;
    }

    private static @Nullable Part child(Part part, String step) {
        if (part.kind() != Kind.ARRAY) {
            return part.get(step);
        }
        boolean index = !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        int i = index ? Integer.parseInt(step) : -1;
        return i >= 0 && i < part.items().size() ? part.items().get(i) : null;
    }

    /** A value as it is written. */
    public String written(Part part) {
        return text.substring(part.start(), part.end());
    }

    /**
     * The value that stands at a place in the text, as deep as there is one that can be {@linkplain #find found}: of two members with the same
     * key only one can. The key counts as its value.
     */
    public String pointerAt(int offset) {
        StringBuilder pointer = new StringBuilder();
        Part part = root;
        while (part != null) {
            Part inside = null;
            for (Member member : part.members()) {
                boolean here =
                        member.start() <= offset && offset <= member.value().end();
                if (here && part.get(member.key()) == member.value()) {
                    pointer.append('/').append(escaped(member.key()));
                    inside = member.value();
                    break;
                }
            }
            int item = inside == null ? itemAt(part.items(), offset) : -1;
            if (item >= 0) {
                pointer.append('/').append(item);
                inside = part.items().get(item);
            }
            part = inside;
        }
        return pointer.toString();
    }

    private static int itemAt(List<Part> items, int offset) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Part item = items.get(middle);
            if (offset < item.start()) {
                high = middle - 1;
            } else if (offset > item.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** A step of a pointer. */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    // ---- changes

    /**
     * Gives a key of an object another value, or adds it.
     *
     * @param object where; objects that are missing on the way are made
     * @param json the value as written
     * @param order where among the others a key goes that is added; one that is not in it goes last
     */
    public Splice set(String object, String key, String json, List<String> order) {
        Part in = find(object);
        if (in == null) {
            int cut = object.lastIndexOf('/');
            String missing = object.substring(cut + 1).replace("~1", "/").replace("~0", "~");
            return set(object.substring(0, cut), missing, "{ " + Lexemes.text(key) + ": " + json + " }", List.of());
        }
        Part value = in.get(key);
        return value != null
                ? replace(value.start(), value.end(), json)
                : addMember(in, Lexemes.text(key) + ": " + json, key, order);
    }

    /** Puts another value in the place of one that is there. */
    public Splice replace(String pointer, String json) {
        Part value = there(pointer);
        return replace(value.start(), value.end(), json);
    }

    private Splice addMember(Part object, String member, String key, List<String> order) {
        List<Member> members = object.members();
        if (members.isEmpty()) {
            return fill(object, member);
        }
        int place = order.indexOf(key);
        int after = members.size() - 1;
        if (place >= 0) {
            after = -1;
            for (int i = 0; i < members.size(); i++) {
                int other = order.indexOf(members.get(i).key());
                if (other >= 0 && other < place) {
                    after = i;
                }
            }
        }
        List<Integer> starts = members.stream().map(Member::start).toList();
        if (after < 0) {
            return replace(starts.getFirst(), starts.getFirst(), member + "," + gap(object, starts, 0));
        }
        int end = members.get(after).value().end();
        return replace(end, end, "," + gap(object, starts, Math.min(after + 1, starts.size() - 1)) + member);
    }

    /** The space before a part among its neighbours: a new line if any of them has one where that part is the only one. */
    private String gap(Part container, List<Integer> starts, int i) {
        int at = starts.get(Math.min(i, starts.size() - 1));
        String space = spaceBefore(at);
        if (i == 0 || starts.size() == 1) {
            return space.contains("\n") ? space : " ";
        }
        return space.isEmpty() && at > container.start() ? " " : space;
    }

    private String spaceBefore(int at) {
        int from = at;
        while (from > 0 && isSpace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, at);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /**
     * Adds an item at the end of an array that is a key of the root; makes the array if it is missing.
     *
     * @param item the item as written
     * @param order where among the keys of the root an array goes that is made
     */
    public Splice append(String key, String item, List<String> order) {
        Part whole = Objects.requireNonNull(root);
        Part array = whole.get(key);
        if (array == null) {
            boolean lines = whole.members().isEmpty()
                    || whole.members().stream()
                            .anyMatch(member -> spaceBefore(member.start()).contains("\n"));
            String made = lines ? "[\n" + STEP + STEP + item + "\n" + STEP + "]" : "[ " + item + " ]";
            return set("", key, made, order);
        }
        return append(array, item);
    }

    /** Adds an item at the end of an array that is there. */
    public Splice append(Part array, String item) {
        if (array.items().isEmpty()) {
            return fill(array, item);
        }
        List<Integer> starts = array.items().stream().map(Part::start).toList();
        int end = array.items().getLast().end();
        return replace(end, end, "," + gap(array, starts, starts.size() - 1) + item);
    }

    /** Gives an empty object or array what it has: on lines of their own in the root and right below it, else on the same line. */
    private Splice fill(Part empty, String content) {
        int line = text.lastIndexOf('\n', empty.start() - 1) + 1;
        int indent = line;
        while (indent < text.length() && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t')) {
            indent++;
        }
        String before = text.substring(line, indent);
        boolean outer = empty == root
                || Objects.requireNonNull(root).members().stream().anyMatch(member -> member.value() == empty)
                        && text.indexOf('\n') >= 0
                        && text.indexOf('\n') < text.stripTrailing().length();
        String inside = outer ? "\n" + before + STEP + content + "\n" + before : " " + content + " ";
        return replace(empty.start() + 1, empty.end() - 1, inside);
    }

    /** Removes a key with its value, or an item, with the comma that it needed; {@code null} where there is none. */
    public @Nullable Splice remove(String pointer) {
        Part value = find(pointer);
        if (value == null || pointer.isEmpty()) {
            return null;
        }
        Part in = there(pointer.substring(0, pointer.lastIndexOf('/')));
        List<int[]> neighbours = new ArrayList<>(in.size());
        in.members()
                .forEach(member ->
                        neighbours.add(new int[] {member.start(), member.value().end()}));
        in.items().forEach(item -> neighbours.add(new int[] {item.start(), item.end()}));
        int i = 0;
        while (neighbours.get(i)[1] != value.end()) {
            i++;
        }
        if (neighbours.size() == 1) {
            return replace(in.start() + 1, in.end() - 1, "");
        }
        return i == 0
                ? replace(neighbours.get(0)[0], neighbours.get(1)[0], "")
                : replace(neighbours.get(i - 1)[1], neighbours.get(i)[1], "");
    }

    /** Gives a key of an object another name. */
    public Splice rename(String object, String key, String name) {
        for (Member member : there(object).members()) {
            if (member.key().equals(key)) {
                int end = member.start() + 1;
                while (text.charAt(end) != '"') {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                return replace(member.start(), end + 1, Lexemes.text(name));
            }
        }
        throw new IllegalArgumentException(object + " has no key " + key);
    }

    /** Lets a member or an item and the one after it change places. */
    public Splice swap(String container, int i) {
        Part in = there(container);
        int start;
        int middle;
        int next;
        int end;
        if (in.kind() == Kind.OBJECT) {
            start = in.members().get(i).start();
            middle = in.members().get(i).value().end();
            next = in.members().get(i + 1).start();
            end = in.members().get(i + 1).value().end();
        } else {
            start = in.items().get(i).start();
            middle = in.items().get(i).end();
            next = in.items().get(i + 1).start();
            end = in.items().get(i + 1).end();
        }
        return replace(
                start, end, text.substring(next, end) + text.substring(middle, next) + text.substring(start, middle));
    }

    private Splice replace(int start, int end, String inserted) {
        return new Splice(start, text.substring(start, end), inserted);
    }

    private Part there(String pointer) {
        Part part = find(pointer);
        if (part == null) {
            throw new IllegalArgumentException("there is nothing at " + pointer);
        }
        return part;
    }

    private static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        for (String step : pointer.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }
}
