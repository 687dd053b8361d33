package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import io.plimsoll.sim.model.Role;
import java.util.Arrays;

/** The roles of a run by number, with what they generate and how many tasks and agents they have. */
final class Roles {
    String[] name = new String[4];
    Role[] definition = new Role[4];
    /** The numbers of the agents that the role generated, ROLE-1 first. */
    int[][] generated = new int[4][];

    int[] generatedCount = new int[4];
    /** Generated agents on the roster. */
    int[] generatedOnRoster = new int[4];
    /** Agents on the roster that can take the role. */
    int[] able = new int[4];

    int[] blocked = new int[4];
    /** Tasks known, those completed before the run and those removed not counted. */
    long[] total = new long[4];

    long[] completed = new long[4];
    private final Numbers numbers;
    private final Fleet fleet;
    private int size;

    Roles(Fleet fleet) {
        this.fleet = fleet;
        numbers = new Numbers();
    }

    /** The same roles over a copied fleet. */
    Roles(Roles other, Fleet fleet) {
        this.fleet = fleet;
        numbers = new Numbers(other.numbers);
        name = other.name.clone();
        definition = other.definition.clone();
        generatedCount = other.generatedCount.clone();
        generatedOnRoster = other.generatedOnRoster.clone();
        able = other.able.clone();
        blocked = other.blocked.clone();
        total = other.total.clone();
        completed = other.completed.clone();
        generated = other.generated.clone();
        for (int role = 0; role < other.size; role++) {
            generated[role] = other.generated[role].clone();
        }
        size = other.size;
    }

    int size() {
        return size;
    }

    int number(String roleName) {
        return numbers.of(roleName);
    }

    /** The role's number, a new one if it was not known. */
    int intern(String roleName) {
        int known = number(roleName);
        if (known >= 0) {
            return known;
        }
        if (size == name.length) {
            grow(2 * size);
        }
        name[size] = roleName;
        definition[size] = Role.of(roleName, 0);
        generated[size] = new int[0];
        numbers.put(roleName, size);
        fleet.addRole();
        return size++;
    }

    void generated(int role, int agent) {
        int count = generatedCount[role]++;
        if (count == generated[role].length) {
            generated[role] = Arrays.copyOf(generated[role], Math.max(4, 2 * count));
        }
        generated[role][count] = agent;
    }

    private void grow(int length) {
        name = Arrays.copyOf(name, length);
        definition = Arrays.copyOf(definition, length);
        generated = Arrays.copyOf(generated, length);
        generatedCount = Arrays.copyOf(generatedCount, length);
        generatedOnRoster = Arrays.copyOf(generatedOnRoster, length);
        able = Arrays.copyOf(able, length);
        blocked = Arrays.copyOf(blocked, length);
        total = Arrays.copyOf(total, length);
        completed = Arrays.copyOf(completed, length);
    }
}
