import Files
import Vocabulary

/// Reads one phrase file. Good entries are taken and everything else is reported with line and
/// column; a file whose syntax is broken is read entry by entry, so that one entry does not hide
/// the others.
public struct PhraseFile: Sendable {
  public static let keys = ["category", "shop", "platform", "phrases"]

  public private(set) var phrases: [Phrase] = []
  public private(set) var findings: [Finding] = []

  public init(_ file: TextFile) {
    let source = YAMLSource(file)
    if let root = source.root() {
      read(root)
      findings = source.findings
    } else if !source.findings.isEmpty {
      readPiecemeal(file)
      if !findings.contains(where: { source.findings[0].place?.line == $0.place?.line }) {
        findings = source.findings + findings
      }
    }
  }

  private mutating func read(_ root: YAMLNode) {
    guard let table = root.table(keys: Self.keys, required: ["phrases"], as: Texts.aPhraseFile)
    else { return }
    let shared = PhraseEntry.Shared(table)
    phrases = table.list("phrases").compactMap { PhraseEntry.read($0, shared) }
  }

  /// Reads the head and each entry of the list as documents of their own.
  private mutating func readPiecemeal(_ file: TextFile) {
    let source = YAMLSource(file)
    let starts = Self.entryLines(file)
    let first = starts.first ?? file.lines.count + 1
    var shared = PhraseEntry.Shared()
    if let head = source.fragment(lines: 1..<first)?.table(keys: Self.keys, as: Texts.aPhraseFile) {
      shared = PhraseEntry.Shared(head)
    }
    for (start, end) in zip(starts, starts.dropFirst() + [file.lines.count + 1]) {
      guard let items = source.fragment(lines: start..<end)?.items else { continue }
      phrases += items.compactMap { PhraseEntry.read($0, shared) }
    }
    findings = source.findings
  }

  /// The lines on which entries of the list `phrases` begin: dashes as deep as the first one.
  private static func entryLines(_ file: TextFile) -> [Int] {
    guard let list = file.lines.firstIndex(where: { $0.hasPrefix("phrases:") }) else { return [] }
    let dashes = file.lines.indices.dropFirst(list + 1).compactMap { index in
      let indent = file.lines[index].prefix { $0 == " " }.count
      let rest = file.lines[index].dropFirst(indent)
      return rest.hasPrefix("- ") || rest == "-" ? (line: index + 1, indent: indent) : nil
    }
    return dashes.filter { $0.indent == dashes.first?.indent }.map(\.line)
  }
}
