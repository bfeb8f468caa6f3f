package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    /// Every column of every field, those that a later version adds included.
    @Test
    void aBlockBecomesAllThatAnotherIs() throws IllegalAccessException {
        Program program =
                new Small()
                        .ligand("word")
                        .receptor("receptor", 0, Small.binding("word", 25, 1))
                        .population("source", 3, 12)
                        .population("target", 1, 12)
                        .sense("identity", "source", 5, true)
                        .projection("plastic", "source", "target", 60, Small.RULE)
                        .release("word", "target", 10)
                        .readout("target", 50, 0.02, 0, 60_000, "identity")
                        .compile();
        Layout layout = new Layout(program);
        Block other = new Block(program, layout, 2);
        Block block = new Block(program, layout, 2);
        List<Field> columns =
                Arrays.stream(Block.class.getDeclaredFields()).filter(f -> f.getType().isArray()).toList();
        for (Field field : columns) {
            field.setAccessible(true);
            mark(field.get(other));
        }
        block.become(other);
        for (Field field : columns) {
            assertThat(field.get(block)).as(field.getName()).isEqualTo(field.get(other)).isNotSameAs(field.get(other));
        }
    }

    private static void mark(Object column) {
        for (int i = 0; i < Array.getLength(column); i++) {
            switch (column) {
                case double[] numbers -> numbers[i] = 7 + i;
                case boolean[] flags -> flags[i] = true;
                default -> mark(Array.get(column, i));
            }
        }
    }
}
