package ligare.model.evidence;

import org.jspecify.annotations.Nullable;

/// A published work.
///
/// @param authors as printed
/// @param year of print
/// @param journal journal, volume, pages
/// @param doi without a resolver's address; null: not known
/// @param source the page where the finding was confirmed, or that it is from memory
public record Citation(String authors, int year, String journal, @Nullable String doi, String source) {}
