import Vocabulary
import Yams

/// One YAML file on its way in: the text, and the findings that reading it gathered. A reader takes
/// what is good and reports the rest, so that one bad entry does not hide the others.
public final class YAMLSource {
  public let file: TextFile
  public private(set) var findings: [Finding] = []

  public init(_ file: TextFile) { self.file = file }

  public func report(_ finding: Finding) { findings.append(finding) }

  /// The root of the document; nil when the file is empty, or when its syntax is wrong, which is
  /// then a finding.
  public func root() -> YAMLNode? { compose(file.text, lineOffset: 0) }

  /// The document that a stretch of lines is by itself (from 1, end excluded), with the file's own
  /// line numbers: how the good entries of a file with a syntax error are still read.
  public func fragment(lines: Range<Int>) -> YAMLNode? {
    let kept = file.lines[
      max(0, lines.lowerBound - 1)..<min(file.lines.count, lines.upperBound - 1)]
    return compose(kept.joined(separator: "\n"), lineOffset: lines.lowerBound - 1)
  }

  private func compose(_ text: String, lineOffset: Int) -> YAMLNode? {
    // The parser recurses on nesting; nothing that people write here comes near this depth.
    guard Self.depth(of: text) <= 100 else {
      report(file.finding(line: lineOffset + 1, Texts.tooDeep))
      return nil
    }
    do {
      // The basic resolver takes every scalar for the text that it is, which is all that is asked
      // here; the usual one tries regular expressions on each, which costs more than parsing.
      guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
      return YAMLNode(node, in: self, lineOffset: lineOffset)
    } catch {
      report(finding(for: error, lineOffset: lineOffset))
      return nil
    }
  }

  private func finding(for error: any Error, lineOffset: Int) -> Finding {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return file.finding(
        line: mark.line + lineOffset, column: mark.column, Texts.yaml(problem), fix: Texts.yamlFix)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let mark = context.mark
      return file.finding(
        line: mark.line + lineOffset, column: mark.column,
        Texts.duplicateKey(duplicates.first ?? "?"))
    default:
      return Finding(Place(file: file.name), Texts.yaml("\(error)"), fix: Texts.yamlFix)
    }
  }

  /// An upper bound of how deep the document nests: open brackets, dashes and blanks before a
  /// line's first word.
  private static func depth(of text: String) -> Int {
    var brackets = 0
    var opening = 0
    var inOpening = true
    var deepest = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case 10: (opening, inOpening) = (0, true)
      case 32, UInt8(ascii: "-"), UInt8(ascii: "?"): opening += inOpening ? 1 : 0
      default: inOpening = false
      }
      deepest = max(deepest, brackets + opening / 2)
    }
    return deepest
  }
}

extension Node {
  var scalarText: String? { scalar?.string }
}
