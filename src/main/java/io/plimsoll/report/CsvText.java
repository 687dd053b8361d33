package io.plimsoll.report;

/** Names in tables for spreadsheets. Stateless, thread-safe. */
final class CsvText {
    /**
     * What a spreadsheet takes for the beginning of a formula, in wide letters too. Source: OWASP, "CSV Injection".
     */
    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /** A name as text: one that would begin a formula has an apostrophe before it. Numbers are not for this: a minus is theirs. */
    static String of(String name) {
        return !name.isEmpty() && FORMULAS.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
