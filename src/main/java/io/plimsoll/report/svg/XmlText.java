package io.plimsoll.report.svg;

/** Text for pages and drawings. Stateless, thread-safe. */
public final class XmlText {
    private XmlText() {}

    /** Text as it may stand between tags and in quotes; what no XML may hold becomes a question mark. */
    public static String escape(String raw) {
        StringBuilder safe = new StringBuilder();
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || c >= 0x20
                                    && c != 0xFFFE
                                    && c != 0xFFFF
                                    && !(c >= 0xD800 && c <= 0xDFFF)
                                    && !(c >= 0x7F && c < 0xA0);
                    safe.appendCodePoint(allowed ? c : '?');
                }
            }
        });
        return safe.toString();
    }
}
