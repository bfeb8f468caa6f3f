package ligare.engine.spiking;

/// What all membranes do with their voltages, which are kept relative to rest.
final class Voltages {
    /// A membrane beyond this has no meaning, mV.
    private static final float BOUND = 1e5f;

    private Voltages() {}

    static float[] relative(double[] voltages, double rest) {
        float[] relative = new float[voltages.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = (float) (voltages[i] - rest);
        }
        return relative;
    }

    /// @param holds whether a unit that fired is refractory from now on
    static void reset(float[] voltage, float[] active, float reset, boolean holds, int[] fired, int count) {
        for (int k = 0; k < count; k++) {
            voltage[fired[k]] = reset;
            if (holds) {
                active[fired[k]] = 0;
            }
        }
    }

    static void release(float[] active, int[] ids, int count, int first) {
        for (int k = 0; k < count; k++) {
            active[ids[k] - first] = 1;
        }
    }

    /// The first unit whose voltage is not a number or out of bounds, or -1.
    static int firstAstray(float[] voltage) {
        for (int i = 0; i < voltage.length; i++) {
            if (!(Math.abs(voltage[i]) < BOUND)) {
                return i;
            }
        }
        return -1;
    }

    static IllegalArgumentException unknown(String variable) {
        return new IllegalArgumentException("no variable, synapse or noise is called " + variable);
    }
}
