package ligare.engine.spiking;

import ligare.engine.random.CounterHash;
import ligare.engine.random.NormalTable;
import ligare.engine.random.RandomKey;

/// An Ornstein-Uhlenbeck input of the units of one slice: its state, and the normal numbers of the present step.
final class Noise {
    private static final long BEFORE_THE_START = -1;
    final String name;
    final double timeConstant;
    final float deviation;
    /// The input now, one value per unit.
    final float[] state;
    /// What drives the input, and what only the membrane feels.
    final float[] normals;
    final float[] others;
    private final RandomKey shared;
    private final RandomKey own;
    private final int[] entities;
    private final int[] words;

    /// @param from first id of the slice
    Noise(String name, double deviation, double timeConstant, RandomKey network, int from, int units) {
        this.name = name;
        this.timeConstant = timeConstant;
        this.deviation = (float) deviation;
        RandomKey key = network.child("input").child(name);
        shared = key.child("input");
        own = key.child("membrane");
        entities = CounterHash.entities(from, units);
        words = new int[units];
        state = new float[units];
        normals = new float[units];
        others = new float[units];
        draw(shared, BEFORE_THE_START, normals);
        for (int i = 0; i < units; i++) {
            state[i] = this.deviation * normals[i];
        }
    }

    /// Draws the normal numbers of the step that ends at the grid point.
    void draw(long point) {
        draw(shared, point, normals);
        draw(own, point, others);
    }

    private void draw(RandomKey key, long point, float[] into) {
        CounterHash.fill(key, point, entities, words);
        NormalTable.fill(words, into);
    }
}
