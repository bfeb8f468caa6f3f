package ligare.model.circuit;

/// Release of a ligand by the firing of a population into a region.
///
///     dC/dt = amount · store · rate − clearance        store' = (1 − store)/refill − depletion·rate·store
///
/// @param ligand what is released
/// @param from the population whose spikes release it
/// @param into the region it is released into
/// @param amount nM/ms per kHz
public record Release(String ligand, String from, String into, double amount) {}
