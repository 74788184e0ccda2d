import Files
import Foundation

@testable import Phrasebook

struct LabelledMessage {
  let text: String
  let category: Phrasebook.Category
}

/// Files of this checkout.
enum Checkout {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: name).path
  }
}

/// Messages with their categories: our own in `Messages`, a line a category (`stock: 有货吗 / 还有吗`), or
/// a CSV file with the columns `category` and `text`.
enum LabelledMessages {
  static func read(_ name: String) throws -> [LabelledMessage] {
    let path = Checkout.path("Tests/PhrasebookTests/Messages/\(name).txt")
    return try TextFile(path: path, name: name).lines.flatMap { line -> [LabelledMessage] in
      guard let colon = line.firstRange(of: ": "),
        let category = Phrasebook.Category(rawValue: String(line[..<colon.lowerBound]))
      else { return [] }
      return line[colon.upperBound...].split(separator: " / ").map {
        LabelledMessage(text: String($0), category: category)
      }
    }
  }

  static func read(csv path: String) throws -> [LabelledMessage] {
    let reader = try SheetReader(path: path, name: path)
    let columns = try SheetColumns(
      of: reader, names: ["category": [], "text": []], required: ["category", "text"])
    var messages: [LabelledMessage] = []
    while let row = try reader.next({ row in
      (row.text(columns["category"] ?? 0), row.text(columns["text"] ?? 0))
    }) {
      guard let category = Phrasebook.Category(rawValue: row.0) else { continue }
      messages.append(LabelledMessage(text: row.1, category: category))
    }
    return messages
  }
}
