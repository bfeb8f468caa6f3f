package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void readsQuotesLineEndsAndAByteOrderMark() {
        Table table = Table.read("\uFEFF,name,said\r\n1,\"a, b\",\"he said \"\"no\"\"\"\n2,c,\"two\nlines\"\n\n");
        assertThat(table.columns()).containsExactly("", "name", "said");
        assertThat(table.rows())
                .containsExactly(List.of("1", "a, b", "he said \"no\""), List.of("2", "c", "two\nlines"));
    }

    @Test
    void selectsRowsByAllColumnsNamed() {
        Table table = Table.read("animal,sex,x\n1,F,3\n2,M,4\n1,F,\n3,F,5");
        assertThat(table.where(Map.of("sex", "F", "animal", "1")))
                .extracting(row -> row.get("x"))
                .containsExactly("3", "");
        assertThat(table.where(Map.of())).hasSize(4);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Table.read("")).hasMessage("the table is empty: it needs a header line");
        assertThatThrownBy(() -> Table.read("a,b\n1,2,3\n")).hasMessage("a row has 3 cells, the header 2: [1, 2, 3]");
        assertThatThrownBy(() -> Table.read("a\n\"open"))
                .hasMessage("a quote of line 2 is not closed, or text follows one that is");
        assertThatThrownBy(() -> Table.read("a\n\"x\"y"))
                .hasMessage("a quote of line 2 is not closed, or text follows one that is");
        assertThatThrownBy(() -> Table.read("a\n1\n").where(Map.of("b", "1")))
                .hasMessage("the table has no column 'b', only [a]");
    }
}
