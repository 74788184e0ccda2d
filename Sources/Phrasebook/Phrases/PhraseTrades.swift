import Foundation
import Vocabulary

/// The trades for which a phrase folder has phrases of their own: the folders below `trades`.
public struct PhraseTrades {
  static let folder = "trades"

  private let path: String
  /// The names of the trades that have a folder, sorted.
  public let names: [String]

  /// - Parameter path: the phrase folder.
  public init(path: String) {
    self.path = path
    let all = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + Self.folder)
    names = (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Returns whether a text can name a trade's folder: it has the form of a phrase's id.
  public static func isName(_ text: String) -> Bool { PhraseEntry.isIdentifier(text) }

  /// Returns the folders of some trades, relative to the phrase folder; none for one that has none.
  func folders(_ trades: [String]) -> [String] {
    trades.filter(names.contains).map { "\(Self.folder)/\($0)" }
  }

  /// Returns a finding for each trade without a folder, in a phrase folder that knows trades.
  func missing(_ trades: [String]) -> [Finding] {
    guard !names.isEmpty else { return [] }
    return trades.filter { !names.contains($0) }.map { trade in
      let near = Nearest.match(trade, among: names)
      return Finding(
        Place(file: "kefu.yaml"), Texts.noTrade(trade),
        fix: near.map(Text.didYouMean) ?? Texts.trades(names))
    }
  }

  /// Demands that each of some trades has a folder.
  ///
  /// - Throws: `Refusal` of kind `.usage` when one has none.
  public func demand(_ trades: [String]) throws {
    guard let trade = trades.first(where: { !names.contains($0) }) else { return }
    let near = Nearest.match(trade, among: names)
    throw Refusal(
      .usage, Texts.noTrade(trade), fix: near.map(Text.didYouMean) ?? Texts.trades(names))
  }

  /// Removes the folders of all trades but some.
  public func keep(only trades: [String]) throws {
    for name in names where !trades.contains(name) {
      try FileManager.default.removeItem(atPath: "\(path)/\(Self.folder)/\(name)")
    }
  }
}
