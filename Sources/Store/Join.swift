/// Joins with a hint to the engine's planner.
public enum Join {
  /// Joins every row of the left with those of the right that the WHERE accepts. The left is the
  /// small side: SQLite, which keeps no statistics here, reads it first and looks up the right; an
  /// engine with statistics plans as it sees fit.
  public static let fromLeft = "CROSS JOIN"
}
