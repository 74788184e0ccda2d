import CCategories
import Vocabulary

/// A category model as a file (INDEX.md, The category model): a line of its kind and format, lines
/// of what it is made from, an empty line, and its rows.
public struct ModelFile: Sendable {
  /// The first line; the number is raised whenever rows of before would be read wrongly.
  static let kind = "kefu categories 1"
  /// The ids of the categories in the order of a row's letters; the last stands for no answer.
  static let categories = Category.ordered.map(\.id) + ["none"]

  /// The words of each line before the rows, by its first.
  public let facts: [(name: String, value: String)]
  /// The rows, sorted by their bytes.
  let rows: [UInt8]

  /// The model that the program ships with.
  public static var shipped: [UInt8] {
    Array(UnsafeBufferPointer(start: kefu_categories(), count: kefu_categories_size()))
  }

  /// - Throws: `Refusal` of kind `.refused` when the bytes are no model, one of another format or
  ///   of other categories, or damaged.
  public init(_ bytes: [UInt8]) throws {
    let newline = UInt8(ascii: "\n")
    // A file that is no model may have no empty line at all, so not all of it is looked through.
    let head = bytes.prefix(Self.longestHead)
    guard
      let end = head.indices.dropFirst().first(where: {
        head[$0] == newline && head[$0 - 1] == newline
      })
    else { throw Refusal(Texts.noModel, fix: Texts.trainAgain) }
    let lines = head[..<end].split(separator: newline).map { String(decoding: $0, as: UTF8.self) }
    guard let kind = lines.first, kind.hasPrefix("kefu categories ") else {
      throw Refusal(Texts.noModel, fix: Texts.trainAgain)
    }
    guard kind == Self.kind else { throw Refusal(Texts.otherModel(kind), fix: Texts.trainAgain) }
    let facts = lines.dropFirst().map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (name: String(parts.first ?? ""), value: parts.count > 1 ? String(parts[1]) : "")
    }
    let named = Dictionary(facts.map { ($0.name, $0.value) }) { first, _ in first }
    guard named["categories"] == Self.categories.joined(separator: " ") else {
      throw Refusal(Texts.otherCategories, fix: Texts.trainAgain)
    }
    rows = Array(bytes[(end + 1)...])
    guard named["sum"] == Self.sum(of: rows) else {
      throw Refusal(Texts.damagedModel, fix: Texts.trainAgain)
    }
    self.facts = facts
  }

  private static let longestHead = 8192

  /// Returns the file of a model.
  ///
  /// - Parameters:
  ///   - rows: the rows, sorted by their bytes.
  ///   - facts: further lines, such as the texts that it was fitted to.
  static func bytes(of rows: [String], facts: [(name: String, value: String)]) -> [UInt8] {
    let rows = Array(rows.joined(separator: "\n").utf8)
    let all =
      [("categories", categories.joined(separator: " "))] + facts.map { ($0.name, $0.value) }
      + [("sum", sum(of: rows))]
    let head = all.map { "\($0.0)\t\($0.1)\n" }.joined()
    return Array("\(kind)\n\(head)\n".utf8) + rows
  }

  /// Returns the sum of bytes as sixteen hexadecimal digits.
  static func sum(of bytes: [UInt8]) -> String {
    let digits = String(bytes.withUnsafeBytes(CheckSum.of), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
