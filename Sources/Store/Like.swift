/// Patterns for a part of a text, whatever characters the text has.
public enum Like {
  /// Returns the condition that an expression is like a pattern of this type.
  ///
  /// - Parameter parameter: the mark of the parameter to which the pattern is bound.
  public static func condition(_ expression: String, _ parameter: String) -> String {
    "\(expression) LIKE \(parameter) ESCAPE '\\'"
  }

  public static func beginning(with text: some StringProtocol) -> String { plain(text) + "%" }
  public static func ending(in text: some StringProtocol) -> String { "%" + plain(text) }
  public static func containing(_ text: some StringProtocol) -> String { "%" + plain(text) + "%" }

  private static func plain(_ text: some StringProtocol) -> String {
    text.map { "\\%_".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
