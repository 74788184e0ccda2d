import Vocabulary
import Yams

/// A YAML file being read: its text and the findings so far. A reader takes the good entries and
/// reports the rest, so that one bad entry does not hide the others.
public final class YAMLSource {
  public let file: TextFile
  public private(set) var findings: [Finding] = []

  public init(_ file: TextFile) { self.file = file }

  /// The number of findings about one file after which no more are kept: each has its line with
  /// it, which may be long.
  static let mostFindings = 1000

  public func report(_ finding: Finding) {
    guard findings.count < Self.mostFindings else {
      if findings.count == Self.mostFindings {
        findings.append(Finding(finding.place, Texts.moreFindings, fix: Texts.settleThese))
      }
      return
    }
    findings.append(finding)
  }

  /// The root of the document; nil when the file is empty, or when its syntax is wrong, which is
  /// then a finding.
  ///
  /// - Parameter followingAliases: puts what an anchor names in the place of its aliases, up to a
  ///   bound beyond which the document is refused. Without it any alias is refused.
  public func root(followingAliases: Bool = false) -> YAMLNode? {
    guard followingAliases, YAMLAlias.all(in: file.text).contains(where: { !$0.isAnchor }),
      let marked = YAMLExpansion.marked(file.text)
    else { return compose(file.text, lineOffset: 0) }
    guard let root = compose(marked, lineOffset: 0) else { return nil }
    do throws(YAMLExpansion.TooLarge) {
      let node = try YAMLExpansion.expanded(root.node)
      return YAMLNode(node, in: self, lineOffset: 0)
    } catch {
      report(file.finding(line: error.line, Texts.largeAlias(error.name), fix: Texts.aliasFix))
      return nil
    }
  }

  /// Returns the document formed by some of the lines alone, with the file's own line numbers. It
  /// serves to read the good entries of a file with a syntax error.
  ///
  /// - Parameter lines: 1-based, without the upper bound.
  public func fragment(lines: Range<Int>) -> YAMLNode? {
    let first = max(0, lines.lowerBound - 1)
    let end = min(file.lines.count, lines.upperBound - 1)
    guard first < end else { return nil }
    return compose(file.lines[first..<end].joined(separator: "\n"), lineOffset: first)
  }

  private func compose(_ text: String, lineOffset: Int) -> YAMLNode? {
    if let alias = YAMLAlias.first(in: text) {
      let (line, column) = Self.position(alias.range.lowerBound, in: text)
      report(
        file.finding(
          line: line + lineOffset, column: column, Texts.alias(alias.name), fix: Texts.aliasFix))
      return nil
    }
    do {
      // The basic resolver takes every scalar as text, which is all that is needed here; the
      // default one tries regular expressions on each, which costs more than parsing. The parser
      // itself refuses more than a thousand levels of nesting.
      guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
      return YAMLNode(node, in: self, lineOffset: lineOffset)
    } catch {
      report(finding(for: error, in: text, lineOffset: lineOffset))
      return nil
    }
  }

  private func finding(for error: any Error, in text: String, lineOffset: Int) -> Finding {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The parser ends on a line after the last one.
      let end = Self.position(text.endIndex, in: text)
      let (line, column) = mark.line > end.line ? end : (mark.line, mark.column)
      if let key = WideColon.last(in: text, to: line) {
        return file.finding(
          line: key.line + lineOffset, column: key.column, Texts.wideColon(key.name),
          fix: Texts.wideColonFix(key.name))
      }
      return file.finding(
        line: line + lineOffset, column: column, Texts.yaml(problem), fix: Texts.yamlFix)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let mark = context.mark
      return file.finding(
        line: mark.line + lineOffset, column: mark.column,
        Texts.duplicateKey(duplicates.first ?? "?"), fix: Texts.oneKey)
    case .reader(let problem, let offset?, _, _):
      let index = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
      let (line, column) = Self.position(index ?? text.endIndex, in: text)
      return file.finding(
        line: line + lineOffset, column: column, Texts.yaml(problem), fix: Texts.yamlFix)
    default:
      return Finding(Place(file: file.name), Texts.yaml("\(error)"), fix: Texts.yamlFix)
    }
  }

  /// Returns the line and column of an index in a text, both 1-based.
  private static func position(_ index: String.Index, in text: String) -> (line: Int, column: Int) {
    let before = text[..<index]
    let line = before.count(where: \.isNewline) + 1
    let start = before.lastIndex(where: \.isNewline).map(before.index(after:))
    return (line, before[(start ?? before.startIndex)...].unicodeScalars.count + 1)
  }
}

extension Node {
  var scalarText: String? { scalar?.string }
}
