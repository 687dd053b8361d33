package io.plimsoll.balance;

/** Candidates as others tell of them. */
abstract class ForwardingCandidates implements Candidates {
    final Candidates candidates;

    ForwardingCandidates(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public Figures figures() {
        return candidates.figures();
    }

    @Override
    public int count() {
        return candidates.count();
    }

    @Override
    public int at(int k) {
        return candidates.at(k);
    }

    @Override
    public int after(int place) {
        return candidates.after(place);
    }

    @Override
    public int lastPlace() {
        return candidates.lastPlace();
    }

    @Override
    public int least(Key key) {
        return candidates.least(key);
    }

    @Override
    public int smoothest() {
        return candidates.smoothest();
    }

    @Override
    public double currentWeight(int agent) {
        return candidates.currentWeight(agent);
    }
}
