import Files
import Vocabulary

/// Reads `Shifts/patterns.yaml`. The file is taken whole or refused, since half of the patterns
/// would misread every roster.
public struct PatternFile {
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> Patterns {
    let source = YAMLSource(file)
    let table = source.root()?.table(
      keys: ["patterns", "rules"], required: ["patterns"], as: "patterns.yaml")
    var patterns: [Pattern] = []
    var lines: [String: Int] = [:]
    for node in table?.list("patterns") ?? [] {
      guard let pattern = pattern(node) else { continue }
      if let earlier = lines[pattern.code] {
        node.report(Texts.codeTwice(pattern.code, line: earlier))
      }
      lines[pattern.code] = node.line
      patterns.append(pattern)
    }
    if patterns.isEmpty, source.findings.isEmpty {
      source.report(Finding(Place(file: file.name), Texts.noPatterns, fix: Texts.patternShape))
    }
    let rules = table.flatMap(rules) ?? ShiftRules()
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return Patterns(patterns, rules: rules)
  }

  private static func pattern(_ node: YAMLNode) -> Pattern? {
    guard
      let table = node.table(
        keys: ["code", "name", "start", "end", "minimum"],
        required: ["code", "name", "start", "end"], as: "patterns")
    else { return nil }
    let start = table["start"]?.value(for: "start", Texts.aClockTime) { ClockTime($0) }
    let end = table["end"]?.value(for: "end", Texts.aClockTime) { ClockTime($0) }
    let minimum = table["minimum"] == nil ? 0 : table.whole("minimum", in: 0...9999)
    guard let code = table.text("code"), let name = table.text("name"), let start, let end,
      let minimum
    else { return nil }
    // A code stands in a cell of a CSV file, so it can't hold a separator of cells.
    let separates = code.contains { $0.isWhitespace || ",\"'=".contains($0) }
    if separates || Pattern.isRest(code) || code.count > 8 {
      table["code"]?.report(Texts.badCode(code), fix: Texts.badCodeFix)
    }
    return Pattern(code: code, name: name, start: start, end: end, minimum: minimum)
  }

  private enum AfterNight: String, CaseIterable {
    case refuse, allow
  }

  private static func rules(_ table: YAMLTable) -> ShiftRules? {
    guard
      let rules = table["rules"]?.table(keys: ["rest_days", "day_after_night"], as: "rules")
    else { return nil }
    return ShiftRules(
      restDays: rules.whole("rest_days", in: 0...31),
      refusesDayAfterNight: rules.choice("day_after_night", AfterNight.self) == .refuse)
  }
}
