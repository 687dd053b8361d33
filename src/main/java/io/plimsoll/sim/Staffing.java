package io.plimsoll.sim;

/** Agents stop and resume, join and leave. Whoever stops or leaves drains: what is in service is finished, the rest goes back. */
final class Staffing {
    private final Floor floor;
    private final Agents agents;
    private final Roles roles;
    private final Roster roster;

    Staffing(Floor floor, Roster roster) {
        this.floor = floor;
        this.roster = roster;
        agents = floor.agents;
        roles = floor.roles;
    }

    void stop(int agent) {
        if (!agents.stopped[agent]) {
            agents.stopped[agent] = true;
            agents.reviewDuty(agent, floor.now);
            floor.review(agent);
            floor.emit(EventType.STOPPED, -1, agent, agents.roles[agent][0], agents.workload(agent));
            floor.drain(agent);
        }
    }

    void resume(int agent) {
        if (agents.stopped[agent]) {
            agents.stopped[agent] = false;
            agents.reviewDuty(agent, floor.now);
            floor.review(agent);
            floor.emit(EventType.RESUMED, -1, agent, agents.roles[agent][0], agents.workload(agent));
        }
    }

    void setAgents(int role, int count) {
        int present = roles.generatedOnRoster[role];
        if (count == present) {
            return;
        }
        int[] leaving = new int[Math.max(0, present - count)];
        for (int k = roles.generatedCount[role] - 1, i = 0; i < leaving.length; k--) {
            int agent = roles.generated[role][k];
            if (agents.onRoster[agent]) {
                onRoster(agent, false);
                leaving[i++] = agent;
            }
        }
        for (int k = 0; k < roles.generatedCount[role] && roles.generatedOnRoster[role] < count; k++) {
            int agent = roles.generated[role][k];
            if (!agents.onRoster[agent]) {
                onRoster(agent, true);
            }
        }
        int missing = count - roles.generatedOnRoster[role];
        if (missing > 0) {
            int first = agents.size();
            roster.generate(role, missing, floor.now);
            joined(first);
        }
        floor.emit(EventType.ROSTER, -1, -1, role, count);
        for (int agent : leaving) {
            floor.drain(agent);
        }
    }

    /** Agents from this number on joined: puts everything about them in order but their places in the roster. */
    void joined(int first) {
        floor.makeRoom();
        for (int agent = first; agent < agents.size(); agent++) {
            floor.review(agent);
        }
    }

    /** An agent leaves the roster for good, or until its role's count goes up: it drains. */
    void leave(int agent) {
        onRoster(agent, false);
        int role = agents.roles[agent][0];
        floor.emit(EventType.ROSTER, -1, agent, role, roles.generatedOnRoster[role]);
        floor.drain(agent);
    }

    private void onRoster(int agent, boolean on) {
        agents.onRoster[agent] = on;
        agents.reviewDuty(agent, floor.now);
        int change = on ? 1 : -1;
        for (int role : agents.roles[agent]) {
            roles.able[role] += change;
        }
        if (roster.isGenerated(agent)) {
            roles.generatedOnRoster[agents.roles[agent][0]] += change;
        }
        floor.review(agent);
    }
}
