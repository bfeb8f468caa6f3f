"""Reference data for BrianReferenceTest, made with Brian 2 (Debian's python3-brian, 2.5.1) and kept beside this script.

    python3 reference.py        writes the .csv files into the current folder

Brian applies what arrives after the state update of a step, one step later than the grid point it names, and counts the
refractory period from the beginning of the step in which a spike is found. Delays are written one step shorter here and
refractory periods one step longer, so that both programs agree on what happens at which grid point.
"""
import numpy as np
from brian2 import *

prefs.codegen.target = "numpy"
SPIKES = [10.0, 12.0, 30.0, 31.0, 32.0, 60.0, 61.0, 90.0]


def save(name, header, rows):
    with open(name + ".csv", "w") as out:
        out.write(header + "\n")
        for row in rows:
            out.write(",".join("%.9g" % value for value in row) + "\n")


def membrane(name, equations, method, on_pre, namespace, step, weight, drive, threshold="v>=-50", variables=("v",)):
    """One neuron hears the spikes of SPIKES 1.5 ms later; its voltage every millisecond."""
    start_scope()
    defaultclock.dt = step * ms
    source = SpikeGeneratorGroup(1, np.zeros(len(SPIKES), int), np.array(SPIKES) * ms)
    cell = NeuronGroup(1, equations, threshold=threshold, reset="v=-60", refractory="t-lastspike<2*ms+dt/2",
                       method=method, namespace=dict(namespace, drive=drive))
    cell.v = -60
    synapse = Synapses(source, cell, on_pre=on_pre, namespace={"w": weight})
    synapse.connect()
    synapse.delay = (1.5 - step) * ms
    trace = StateMonitor(cell, variables, record=True)
    fired = SpikeMonitor(cell)
    run(120 * ms)
    every = int(round(1 / step))
    save(name, "time_ms,voltage_mV", [(k * 1.0, trace.v[0][k * every]) for k in range(120)])
    # Brian names the beginning of the step in which a spike is found; the grid point it belongs to is its end.
    save(name + "-spikes", "time_ms", [(t / ms + step,) for t in fired.t])


membrane("exponential-current", """
    dv/dt = (-60 - v + h + drive)/(20*ms) : 1 (unless refractory)
    dh/dt = -h/(5*ms) : 1""", "exact", "h_post += w", {}, 0.1, 14.0, 6.0)

membrane("alpha-current", """
    dv/dt = (-60 - v + h + drive)/(20*ms) : 1 (unless refractory)
    dh/dt = (-h + x)/(5*ms) : 1
    dx/dt = -x/(5*ms) : 1""", "exact", "x_post += w*exp(1)", {}, 0.1, 9.0, 6.0)

membrane("exponential-conductance", """
    dv/dt = (-60 - v + 0.1*g*(0 - v) + drive)/(20*ms) : 1 (unless refractory)
    dg/dt = -g/(5*ms) : 1""", "rk4", "g_post += w", {}, 0.02, 6.0, 2.0)


def adaptive():
    """Brette and Gerstner (2005) with 1 nA: spike times. The voltage is clipped at the peak in both equations, else the
    last step of a spike, in which it explodes, would drag the adaptation along."""
    start_scope()
    step = 0.01
    defaultclock.dt = step * ms
    cell = NeuronGroup(1, """
        dv/dt = (-30*(v+70.6) + 60*exp((clip(v,-200,20)+50.4)/2) - w + 1000)/(281*ms) : 1
        dw/dt = (4*(clip(v,-200,20)+70.6) - w)/(144*ms) : 1""", threshold="v>=20", reset="v=-70.6; w+=80.5", method="rk2")
    cell.v = -70.6
    fired = SpikeMonitor(cell)
    run(500 * ms)
    save("adaptive-exponential-spikes", "time_ms", [(t / ms + step,) for t in fired.t])


adaptive()


def timing(exponent, name):
    """Twenty pairs of given spike trains; the weight of each afterwards."""
    start_scope()
    defaultclock.dt = 0.1 * ms
    generator = np.random.RandomState(3)
    trains = {}
    for side in ("pre", "post"):
        ids, times = [], []
        for unit in range(20):
            grid = np.sort(generator.choice(np.arange(50, 4900), 25, replace=False)) * 1.0
            ids += [unit] * 25
            times += list(grid)
        trains[side] = (np.array(ids), np.array(times))
    pre = SpikeGeneratorGroup(20, trains["pre"][0], trains["pre"][1] * ms)
    post = SpikeGeneratorGroup(20, trains["post"][0], trains["post"][1] * ms)
    synapse = Synapses(pre, post, """
        w : 1
        da/dt = -a/(20*ms) : 1 (event-driven)
        db/dt = -b/(30*ms) : 1 (event-driven)""",
        on_pre={"pre": "w = clip(w - 0.06*(w/2)**mu*b, 0, 2); a += 1"},
        on_post="w = clip(w + 0.05*(1-w/2)**mu*a, 0, 2); b += 1", namespace={"mu": exponent})
    synapse.connect(j="i")
    synapse.w = 1
    # an arrival at the time of a spike counts as earlier
    synapse.pre.delay = 2 * ms
    synapse.pre.order = -1
    run(5000 * ms)
    save(name, "weight", [(w,) for w in synapse.w])
    save("timing-trains", "unit,pre_ms,post_ms", [
        (i, p, q) for i, p, q in zip(trains["pre"][0], trains["pre"][1], trains["post"][1])])


timing(0, "timing-additive")
timing(0.5, "timing-mixed")


def vogels_abbott(kind, number):
    """Mean rate, Hz, and mean coefficient of variation of the intervals of 4,000 neurons after 200 ms."""
    start_scope()
    seed(number)
    np.random.seed(number)
    defaultclock.dt = 0.1 * ms
    if kind == "currents":
        equations = """
            dv/dt = (-49 - v + ge + gi)/(20*ms) : 1 (unless refractory)
            dge/dt = -ge/(5*ms) : 1
            dgi/dt = -gi/(10*ms) : 1"""
        method, we, wi = "exact", 1.62, -9.0
    else:
        equations = """
            dv/dt = (-60 - v + 0.1*ge*(0 - v) + 0.1*gi*(-80 - v))/(20*ms) : 1 (unless refractory)
            dge/dt = -ge/(5*ms) : 1
            dgi/dt = -gi/(10*ms) : 1"""
        method, we, wi = "rk2", 6.0, 67.0
    cells = NeuronGroup(4000, equations, threshold="v>=-50", reset="v=-60", refractory=5 * ms, method=method)
    cells.v = "-60 + 10*rand()"
    excite = Synapses(cells[:3200], cells, on_pre="ge_post += w", namespace={"w": we})
    excite.connect(p=0.02)
    inhibit = Synapses(cells[3200:], cells, on_pre="gi_post += w", namespace={"w": wi})
    inhibit.connect(p=0.02)
    objects = [cells, excite, inhibit]
    if kind == "conductances":
        kick = PoissonGroup(4000, "300*Hz*int(t<50*ms)")
        feed = Synapses(kick, cells, on_pre="ge_post += 6")
        feed.connect(j="i")
        objects += [kick, feed]
    fired = SpikeMonitor(cells)
    network = Network(objects, fired)
    network.run(1000 * ms)
    late = fired.t > 200 * ms
    rate = np.sum(late) / 0.8 / 4000
    variations = []
    times, ids = fired.t[late] / ms, fired.i[late]
    for unit in range(4000):
        intervals = np.diff(times[ids == unit])
        if len(intervals) >= 3:
            variations.append(np.std(intervals, ddof=1) / np.mean(intervals))
    return rate, np.mean(variations)


for kind in ("currents", "conductances"):
    save("vogels-abbott-" + kind, "rate_Hz,variation", [vogels_abbott(kind, number) for number in range(1, 6)])
