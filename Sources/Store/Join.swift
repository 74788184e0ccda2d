/// Joins with a word to the engine's planner.
public enum Join {
  /// Joins every row of the left with those of the right that the WHERE lets through. The left is
  /// the small side: SQLite, which keeps no statistics here, reads it first and looks the right up;
  /// an engine that keeps some plans as it sees fit.
  public static let fromLeft = "CROSS JOIN"
}
