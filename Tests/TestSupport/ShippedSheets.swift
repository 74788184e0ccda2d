/// The kinds of sheets that a desk is shipped with.
public enum ShippedSheets {
  public static let name = "Policies/sheets.yaml"

  /// `Policies/sheets.yaml` with the kinds of one import alone, for tests of one room.
  public static func text(for use: String) throws -> String {
    let text = try String(contentsOfFile: BuiltProgram.repository + "/" + name, encoding: .utf8)
    let entries = text.split(separator: "\n  - id:")
    return String(entries[0])
      + entries.dropFirst().filter { $0.contains("for: \(use)\n") }.map { "\n  - id:" + $0 }
      .joined()
      + "\n"
  }
}
