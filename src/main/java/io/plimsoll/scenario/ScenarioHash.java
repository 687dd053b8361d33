package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a scenario's content. */
public final class ScenarioHash {
    private ScenarioHash() {}

    /** SHA-256 of the scenario's canonical JSON, in 64 hexadecimal digits. Equal scenarios have equal hashes. */
    public static String of(Scenario scenario) {
        MessageDigest digest = sha256();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
            ScenarioWriter.canonical(scenario, out);
        } catch (IOException e) {
            throw new AssertionError("nothing is written anywhere", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
