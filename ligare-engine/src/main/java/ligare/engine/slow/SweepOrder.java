package ligare.engine.slow;

import java.util.ArrayDeque;
import java.util.List;

/// In which order nodes are computed: sources before targets (Kahn); members of loops follow in file order.
///
/// @param nodes numbers, in that order
/// @param acyclic whether every link goes forward in it, so that one sweep is exact
record SweepOrder(int[] nodes, boolean acyclic) {
    static SweepOrder of(List<Program.Link> links, int count) {
        int[] waiting = new int[count];
        links.forEach(l -> waiting[l.to()]++);
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        int[] nodes = new int[count];
        boolean[] placed = new boolean[count];
        int next = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            nodes[next++] = node;
            placed[node] = true;
            for (Program.Link link : links) {
                if (link.from() == node && --waiting[link.to()] == 0) {
                    ready.add(link.to());
                }
            }
        }
        boolean acyclic = next == count;
        for (int i = 0; i < count; i++) {
            if (!placed[i]) {
                nodes[next++] = i;
            }
        }
        return new SweepOrder(nodes, acyclic);
    }
}
