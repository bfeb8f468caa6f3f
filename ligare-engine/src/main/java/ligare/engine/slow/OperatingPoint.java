package ligare.engine.slow;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Projection;

/// The fast circuit of one subject at one moment: senses, messengers and weights held still. One pool per unit, in the order
/// of the block's rates, so that every clock can be compared with the rates found there.
///
/// A change of leak by g divides steady potentials and τm by g, and σ² as well: the charge of a spike stays what it is.
public final class OperatingPoint {
    private final Program program;
    private final Layout layout;
    private final Block block;
    private final int lane;
    private final Rates rates;

    private OperatingPoint(Program program, Layout layout, Block block, int lane) {
        this.program = program;
        this.layout = layout;
        this.block = block;
        this.lane = lane;
        rates = new Rates(program, layout, block.lanes);
    }

    /// The fast circuit of a lane.
    ///
    /// @param block at a state for which [QuasiStationary#refresh] was called
    /// @param lane which subject
    public static FastCircuit of(Program program, Layout layout, Block block, int lane) {
        return new OperatingPoint(program, layout, block, lane).circuit();
    }

    private FastCircuit circuit() {
        List<FastCircuit.Pool> pools = new ArrayList<>();
        for (int n = 0; n < program.nodes().size(); n++) {
            for (int u = 0; u < program.nodes().get(n).units(); u++) {
                pools.add(pool(n, u));
            }
        }
        List<FastCircuit.Coupling> couplings = new ArrayList<>();
        List<FastCircuit.Train> trains = new ArrayList<>();
        for (int l = 0; l < program.links().size(); l++) {
            couple(l, couplings, trains);
        }
        return new FastCircuit(program.circuit().name(), pools, couplings, trains);
    }

    private FastCircuit.Pool pool(int n, int unit) {
        Program.Node node = program.nodes().get(n);
        CellClass cell = node.cell();
        double leak = sum(n, 1, Effect.Target.Leak.class);
        double drive =
                sum(n, node.bias() + block.drive[n] + block.excitability[n][lane], Effect.Target.Bias.class)
                        + sensed(node, unit)
                        + slow(n);
        Circuit circuit = program.circuit();
        return new FastCircuit.Pool(
                name(node, unit),
                circuit.population(node.name()).size(),
                cell.membraneTimeConstant() / leak,
                cell.synapticTimeConstant(),
                sum(n, cell.threshold(), Effect.Target.Threshold.class),
                cell.reset(),
                cell.refractory(),
                drive / leak,
                cell.noise() / Math.sqrt(leak));
    }

    /// What rhythms and intrinsic plasticity drive, mV.
    private double slow(int n) {
        double sum = program.excitabilities(n).mapToDouble(e -> block.state[layout.expression + e][lane]).sum();
        for (int b = 0; b < program.beats().size(); b++) {
            sum += program.beats().get(b).node() == n ? block.beat[b][lane] : 0;
        }
        return sum;
    }

    private static String name(Program.Node node, int unit) {
        return node.units() == 1 ? node.name() : node.name() + " " + (unit + 1);
    }

    private double sensed(Program.Node node, int unit) {
        double sum = 0;
        for (int s : node.sensesIn()) {
            Program.Sense sense = program.senses().get(s);
            if (!sense.coded() || block.code[node.unit() + unit][lane]) {
                sum += sense.drive() * block.sense[sense.channel()][lane];
            }
        }
        return sum;
    }

    private double sum(int n, double start, Class<? extends Effect.Target> target) {
        double sum = start;
        for (Program.Action action : program.nodes().get(n).effects()) {
            Effect effect = action.effect();
            if (target.isInstance(effect.target())) {
                sum += effect.amount() * rates.level(block, block.state, n, action, lane);
            }
        }
        return sum;
    }

    private void couple(int l, List<FastCircuit.Coupling> couplings, List<FastCircuit.Train> trains) {
        Program.Link link = program.links().get(l);
        Program.Node from = program.nodes().get(link.from());
        Program.Node to = program.nodes().get(link.to());
        Projection projection = program.circuit().projections().get(l);
        for (int v = 0; v < to.units(); v++) {
            for (int u = 0; u < from.units(); u++) {
                String name = "%s, %s to %s".formatted(link.name(), name(from, u), name(to, v));
                double weight = link.weight() * block.efficacy[l][lane] * block.transmitted(l) * plastic(link, u);
                int synapses = projection.inDegree();
                int target = to.unit() + v;
                couplings.add(
                        new FastCircuit.Coupling(name, from.unit() + u, target, synapses, weight, projection.delay()));
                double pulses = block.pulses[l];
                if (pulses > 0) {
                    double spikes = block.evoked[l] / pulses;
                    trains.add(new FastCircuit.Train(name + ", pulses", target, synapses, weight, pulses, spikes));
                }
            }
        }
    }

    private double plastic(Program.Link link, int unit) {
        if (link.plastic() < 0) {
            return 1;
        }
        return 1 + new PlasticWeight(program.plastic().get(link.plastic()), layout).change(block.state, unit, lane);
    }
}
