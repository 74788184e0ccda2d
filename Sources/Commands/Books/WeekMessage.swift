import Desk
import Vocabulary

/// A week as a message for a chat group: short lines, no table, at most 2,000 characters.
struct WeekMessage {
  let week: WeekLines
  let language: Language

  /// The length that chat programs take in one message.
  static let limit = 2000

  var text: String {
    let digest = week.digest
    var lines = [WeekTexts.head(digest.week, digest.name)(language)]
    let rows = week.rows
    lines += rows.map { WeekTexts.row($0.name, $0.this, $0.before)(language) }
    lines += [week.reasonLine(language)].compactMap(\.self)
    if rows.isEmpty { lines.append(WeekTexts.nothing(language)) }
    lines += digest.findings.map { $0.reason(language) }
    for (title, matters) in week.lists {
      lines.append(WeekTexts.listHead(title, matters.total)(language))
      lines += matters.names.map { "· " + $0(language) }
      let rest = matters.total - matters.names.count
      if rest > 0 { lines.append("· " + WeekTexts.more(rest)(language)) }
    }
    return Self.cut(lines.map { $0.replacing("\n", with: " ") }, WeekTexts.cut(language))
  }

  /// Returns the lines that fit whole, with a last one that says that some are missing.
  private static func cut(_ lines: [String], _ mark: String) -> String {
    let whole = lines.joined(separator: "\n")
    guard whole.count > limit else { return whole }
    var left = limit - mark.count
    let kept = lines.prefix { line in
      left -= line.count + 1
      return left >= 0
    }
    return (kept + [mark]).joined(separator: "\n")
  }
}
