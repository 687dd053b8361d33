package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a scenario's content. */
public final class ScenarioHash {
    private ScenarioHash() {}

    /** SHA-256 of the scenario's canonical JSON, in 64 hexadecimal digits. Equal scenarios have equal hashes. */
    public static String of(Scenario scenario) {
        return HexFormat.of().formatHex(sha256().digest(ScenarioWriter.canonical(scenario)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
