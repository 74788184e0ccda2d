import Vocabulary

/// Fits a category model to labelled messages; the same messages give the same bytes.
public struct CategoryFit {
  /// A text that a model is fitted to, or measured on.
  public struct Corpus {
    let name: String
    let messages: [LabelledMessage]

    public init(name: String, messages: [LabelledMessage]) {
      (self.name, self.messages) = (name, messages)
    }

    /// The name, the number of messages and their sum, as the file states them.
    var line: String {
      let all = messages.map { "\($0.label)\t\($0.text)\n" }.joined()
      return "\(name) \(messages.count) \(ModelFile.sum(of: Array(all.utf8)))"
    }
  }

  /// The number of features that are kept.
  private static let size = 40_000

  /// Returns the file of a model (`ModelFile`).
  ///
  /// - Parameters:
  ///   - corpora: what it is fitted to, each message once more with words around it (`Wrapping`).
  ///     No feature in fewer than three messages is kept, so no message can be read back.
  ///   - heldOut: what it is measured on, which must not be in the corpora.
  ///   - foreign: messages that nothing answers, to be measured on too.
  public static func file(
    fittedTo corpora: [Corpus], heldOut: Corpus, foreign: Corpus
  ) -> [UInt8] {
    let messages = corpora.flatMap(\.messages)
    var wrapping = Wrapping()
    var fitting = SoftmaxFit(messages + messages.compactMap { wrapping.wrapped($0) })
    fitting.run(rounds: 15)
    fitting.prune(to: size)
    fitting.run(rounds: 6)
    let rows = fitting.table
    let model = CategoryModel(Array(rows.joined(separator: "\n").utf8))
    let hits = model.hits(heldOut.messages)
    return ModelFile.bytes(
      of: rows,
      facts: corpora.map { ("corpus", $0.line) } + [
        ("held-out", heldOut.line), ("first", "\(hits.first)/\(hits.count)"),
        ("three", "\(hits.three)/\(hits.count)"),
        ("foreign", foreign.line), ("foreign-told", "\(model.foreign(foreign.messages))"),
        ("taken-for-foreign", "\(model.foreign(heldOut.messages))"),
        ("features", "\(rows.count)"),
      ])
  }
}

extension CategoryModel {
  /// Returns how many messages are likelier about nothing than about any category.
  func foreign(_ messages: [LabelledMessage]) -> Int {
    messages.count { foreignness(Folding.letters($0.text)) > 0.5 }
  }

  /// Returns of how many messages the category is the first, and among the first three, and the
  /// number of messages; those that nothing answers are left out.
  func hits(_ messages: [LabelledMessage]) -> (first: Int, three: Int, count: Int) {
    var hits = (first: 0, three: 0, count: 0)
    for message in messages {
      guard let category = message.category else { continue }
      let shares = shares(Folding.letters(message.text))
      let order = shares.indices.sorted { shares[$0] > shares[$1] }
      let top = order.prefix(3).map { Category.ordered[$0] }
      hits.first += top.first == category ? 1 : 0
      hits.three += top.contains(category) ? 1 : 0
      hits.count += 1
    }
    return hits
  }
}
