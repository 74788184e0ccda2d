import Files
import Foundation

@testable import Phrasebook

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
    return try LabelledMessage.read(TextFile(path: path, name: name))
  }

  static func read(csv path: String) throws -> [LabelledMessage] {
    try LabelledMessage.read(csv: path)
  }
}
