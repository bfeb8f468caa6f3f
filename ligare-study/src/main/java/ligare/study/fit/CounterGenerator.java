package ligare.study.fit;

import java.nio.ByteBuffer;
import ligare.engine.Randomness;
import org.hipparchus.random.RandomGenerator;

/// Our random numbers, drawn one after the other, for a library that wants a generator. It cannot be seeded again.
final class CounterGenerator implements RandomGenerator {
    private final Randomness stream;
    private long counter;

    CounterGenerator(Randomness stream) {
        this.stream = stream;
    }

    @Override
    public void setSeed(int seed) {
        throw new UnsupportedOperationException("a stream is found by its name");
    }

    @Override
    public void setSeed(int[] seed) {
        throw new UnsupportedOperationException("a stream is found by its name");
    }

    @Override
    public void setSeed(long seed) {
        throw new UnsupportedOperationException("a stream is found by its name");
    }

    @Override
    public void nextBytes(byte[] bytes) {
        nextBytes(bytes, 0, bytes.length);
    }

    @Override
    public void nextBytes(byte[] bytes, int position, int length) {
        ByteBuffer some = ByteBuffer.allocate(Long.BYTES);
        for (int i = 0; i < length; i += Long.BYTES) {
            some.putLong(0, nextLong());
            some.get(0, bytes, position + i, Math.min(Long.BYTES, length - i));
        }
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public int nextInt(int n) {
        return (int) nextLong(n);
    }

    @Override
    public long nextLong() {
        return stream.at("bits").bits(counter++);
    }

    @Override
    public long nextLong(long n) {
        return (long) (nextDouble() * n);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public float nextFloat() {
        return (float) nextDouble();
    }

    @Override
    public double nextDouble() {
        return stream.at("uniform").uniform(counter++);
    }

    @Override
    public double nextGaussian() {
        return stream.at("gaussian").gaussian(counter++);
    }
}
