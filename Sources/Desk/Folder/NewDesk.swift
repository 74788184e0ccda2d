import Files
import Foundation
import Phrasebook
import Vocabulary

/// A desk folder while it is made: the trades whose phrases it has, and the facts of its shop.
package struct NewDesk {
  /// The trade of a desk that names none.
  private static let usualTrade = "clothing"

  private let folder: String

  package init(folder: String) { self.folder = folder }

  private var library: String { folder + "/" + Desk.phraseFolderName }

  /// Keeps the phrases of some trades alone, and writes them into the settings.
  ///
  /// - Parameter trades: their names; none for the usual one.
  /// - Throws: `Refusal` of kind `.usage` for a trade that the shipped phrases do not know.
  package func choose(trades: [String]) throws {
    let shipped = PhraseTrades(path: library)
    try shipped.demand(trades)
    guard !shipped.names.isEmpty else { return }
    try shipped.keep(only: trades.isEmpty ? [Self.usualTrade] : trades)
    guard !trades.isEmpty else { return }
    let path = folder + "/kefu.yaml"
    let settings = try TextFile(path: path, name: "kefu.yaml").text
    let line = "trade: [\(trades.joined(separator: ", "))]\n"
    try WholeFile.write(settings + (settings.hasSuffix("\n") ? "" : "\n") + line, to: path)
  }

  /// States facts, and whether examples stand for those that are missing.
  ///
  /// - Throws: `Refusal` as `FactEdit.set` does, or when facts are given to a desk without any.
  package func state(
    _ given: [(name: String, value: String)], takesExamples: Bool
  ) throws {
    let path = library + "/" + ShopFacts.fileName
    guard FileManager.default.fileExists(atPath: path) else {
      guard given.isEmpty, !takesExamples else { throw Refusal(Texts.noFacts, fix: Texts.addFacts) }
      return
    }
    var edit = FactEdit(try TextFile(path: path, name: Desk.factsFile))
    try edit.takeExamples(takesExamples)
    for (name, value) in given { try edit.set(name, to: value) }
    try WholeFile.write(edit.text, to: path)
  }

  /// Leaves of the shipped goods and sizes, which are made up, the names of their columns alone.
  package func clearGoods() throws {
    for name in [GoodsSheet.fileName, SizeSheet.fileName] {
      let path = library + "/" + name
      guard let text = try? TextFile(path: path, name: name) else { continue }
      try WholeFile.write((text.lines.first.map(String.init) ?? "") + "\r\n", to: path)
    }
  }
}
