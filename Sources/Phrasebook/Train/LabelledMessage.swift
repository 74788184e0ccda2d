import Files
import Vocabulary

/// A buyer's message and the category that it is about; nil for one that a shop can't answer.
public struct LabelledMessage: Sendable {
  public let text: String
  public let category: Category?

  public init(text: String, category: Category?) {
    (self.text, self.category) = (text, category)
  }

  /// The number of the category in a model; the last for none.
  var label: Int {
    category.flatMap(Category.ordered.firstIndex) ?? Category.ordered.count
  }

  /// Returns the sentences of phrases that a model is fitted to.
  public static func sentences(of phrases: [Phrase]) -> [LabelledMessage] {
    phrases.flatMap { phrase in
      CategoryModel.unfitted.contains(phrase.category)
        ? [] : phrase.buyers.map { LabelledMessage(text: $0, category: phrase.category) }
    }
  }

  /// Reads messages from a text, a line a category (`stock: 有货吗 / 还有吗`; `none:` for those that
  /// nothing answers).
  ///
  /// - Throws: `Refusal` of kind `.refused` when a line has no category.
  public static func read(_ file: TextFile) throws -> [LabelledMessage] {
    try file.lines.enumerated().flatMap { number, line -> [LabelledMessage] in
      guard !line.isEmpty else { return [] }
      let parts = line.split(separator: ": ", maxSplits: 1)
      let category = Category(rawValue: String(parts[0]))
      guard parts.count == 2, category != nil || parts[0] == "none" else {
        throw Refusal(Texts.noMessages, at: Place(file: file.name, line: number + 1))
      }
      return parts[1].split(separator: " / ").map {
        LabelledMessage(text: String($0), category: category)
      }
    }
  }

  /// Reads messages from a CSV file with the columns `category` and `text`; rows of categories that
  /// the program does not know are left out.
  ///
  /// - Throws: `Refusal` when the file can't be read or a column is missing.
  public static func read(csv path: String) throws -> [LabelledMessage] {
    let reader = try SheetReader(path: path, name: path)
    let columns = try SheetColumns(
      of: reader, names: ["category": [], "text": []], required: ["category", "text"])
    var messages: [LabelledMessage] = []
    while let row = try reader.next({ row in
      (row.text(columns["category"] ?? 0), row.text(columns["text"] ?? 0))
    }) {
      guard let category = Category(rawValue: row.0) else { continue }
      messages.append(LabelledMessage(text: row.1, category: category))
    }
    return messages
  }
}
