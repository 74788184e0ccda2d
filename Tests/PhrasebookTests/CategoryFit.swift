import Files
import Foundation
import Testing

@testable import Phrasebook

/// Fits the weights of `CategoryModel` when `KEFU_RECORD` is set, and writes its table anew: to the
/// buyers' sentences of the desk's phrases, the messages of `Messages/fit.txt`, and the labelled
/// messages of a CSV file (`category`, `text`) that `KEFU_MESSAGES` names, if any.
///
/// No feature that is in fewer than three messages is kept, so no message can be read back.
///
/// `KEFU_MEASURE` names another such file, on which the fitted model is only measured.
///
/// `KEFU_RECORD=1 KEFU_MESSAGES=FILE swift test --filter CategoryFit` takes a minute or two in a
/// debug build and writes the same table each time, letter by letter.
@Suite("Fitting the categories", .enabled(if: Unihan.records))
struct CategoryFit {
  @Test("the table of weights is written anew")
  func fit() throws {
    var messages = try Self.shipped() + LabelledMessages.read("fit")
    let own = messages.count
    if let path = ProcessInfo.processInfo.environment["KEFU_MESSAGES"] {
      messages += try LabelledMessages.read(csv: path)
    }
    var wrapping = Wrapping()
    var fitting = SoftmaxFit(messages + messages.compactMap { wrapping.wrapped($0) })
    fitting.run(rounds: 15)
    fitting.prune(to: 40_000)
    fitting.run(rounds: 6)
    try Self.write(fitting.table)
    let model = CategoryModel(Array(fitting.table.joined(separator: "\n").utf8))
    print("fitted to \(own) of our own messages, \(messages.count) in all")
    print("held-out messages:", model.hits(try LabelledMessages.read("held-out")))
    if let path = ProcessInfo.processInfo.environment["KEFU_MEASURE"] {
      print("\(path):", model.hits(try LabelledMessages.read(csv: path)))
    }
    #expect(!model.isEmpty)
  }

  static func shipped() throws -> [LabelledMessage] {
    let folder = try PhraseFolder(path: Checkout.path("Scripts-Library"), name: "Scripts-Library")
    return folder.phrases.flatMap { phrase in
      phrase.buyers.map { LabelledMessage(text: $0, category: phrase.category) }
    }
  }

  private static func write(_ rows: [String]) throws {
    let path = Checkout.path("Sources/Phrasebook/Suggest/CategoryWeights.swift")
    let text = """
      // swift-format-ignore-file
      /// The table of `CategoryModel`: a feature, a tab, how telling it is, its weights for categories.
      /// Written by the test `CategoryFit`.
      enum CategoryWeights {
        static let rows: StaticString = #\"""
      \(rows.joined(separator: "\n"))
      \"""#
      }

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension CategoryModel {
  /// The shares of messages whose category is the first, and among the first three.
  func hits(_ messages: [LabelledMessage]) -> (first: Double, three: Double) {
    var (first, three) = (0, 0)
    for message in messages {
      let shares = shares(Folding.letters(message.text))
      let order = shares.indices.sorted { shares[$0] > shares[$1] }
      let top = order.prefix(3).map { Phrasebook.Category.allCases[$0] }
      first += top.first == message.category ? 1 : 0
      three += top.contains(message.category) ? 1 : 0
    }
    let count = Double(max(1, messages.count))
    return (Double(first) / count, Double(three) / count)
  }
}
