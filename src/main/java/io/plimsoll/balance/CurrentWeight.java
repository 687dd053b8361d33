package io.plimsoll.balance;

/** The current weight of one agent for one role, and by how much the choice that was proposed would raise it. */
final class CurrentWeight {
    final String agent;
    double value;
    double raise;

    CurrentWeight(String agent) {
        this.agent = agent;
    }
}
