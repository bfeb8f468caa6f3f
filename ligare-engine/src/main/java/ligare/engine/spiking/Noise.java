package ligare.engine.spiking;

import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import ligare.engine.random.NormalTable;
import ligare.model.network.Input;

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
    private final Randomness shared;
    private final Randomness alone;
    private final int[] entities;
    private final int[] words;

    /// @param from first id of the slice
    Noise(Input.OrnsteinUhlenbeck input, Randomness own, int from, int units) {
        name = input.name();
        timeConstant = input.timeConstant();
        deviation = (float) input.deviation();
        shared = own.at("input");
        alone = own.at("membrane");
        entities = CounterHash.entities(from, units);
        words = new int[units];
        state = new float[units];
        normals = new float[units];
        others = new float[units];
        draw(shared, BEFORE_THE_START, normals);
        for (int i = 0; i < units; i++) {
            state[i] = deviation * normals[i];
        }
    }

    /// Draws only what drives the input.
    void drawInput(long point) {
        draw(shared, point, normals);
    }

    /// Draws the normal numbers of the step that ends at the grid point.
    void draw(long point) {
        draw(shared, point, normals);
        draw(alone, point, others);
    }

    private void draw(Randomness key, long point, float[] into) {
        CounterHash.fill(key, point, entities, words);
        NormalTable.fill(words, into);
    }
}
