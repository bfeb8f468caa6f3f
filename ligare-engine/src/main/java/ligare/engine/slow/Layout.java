package ligare.engine.slow;

/// Which column of the state holds what; a function of the program alone.
public final class Layout {
    /// First column of the stores.
    public final int store;

    /// First column of cerebrospinal concentrations, one per ligand.
    public final int csf;

    /// First column of plasma concentrations, one per ligand.
    public final int plasma;

    /// First column of tissue concentrations.
    public final int tissue;

    /// First column of receptor responses, one per site.
    public final int response;

    /// First column of the surface share of receptors, one per site.
    public final int surface;

    /// First column of active protein kinase A, one per node (unused where there is no cascade).
    public final int kinase;

    /// First column of early traces.
    public final int early;

    /// First column of late traces.
    public final int late;

    /// First column of expectations, one per reader.
    public final int expectation;

    /// First column of the change of gene expression, one per expression effect.
    public final int expression;

    /// Number of columns.
    public final int columns;

    /// The layout of a program.
    public Layout(Program program) {
        store = 0;
        csf = store + program.stores().size();
        plasma = csf + program.ligands().size();
        tissue = plasma + program.ligands().size();
        response = tissue + program.tissues().size();
        surface = response + program.sites().size();
        kinase = surface + program.sites().size();
        early = kinase + program.nodes().size();
        late = early + program.traces();
        expectation = late + program.traces();
        expression = expectation + program.readers().size();
        columns = expression + program.expressions().size();
    }
}
