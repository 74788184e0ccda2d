/// The messages after which phrases were picked, found again by messages that are like them.
struct PickedMessages: Sendable {
  /// Minimum similarity (0...1) of two messages that are alike: the pairs of neighbouring letters
  /// that they share, over the geometric mean of what they have.
  static let threshold = 0.5
  /// Number of messages that are kept, the later ones: those that are sent most are among them.
  static let capacity = 5000
  /// Smallest number of pairs that says enough.
  private static let fewestPairs = 3

  private struct Message {
    let text: String
    let phrase: String
    let pairs: Int
  }

  private var kept: [Message] = []
  /// For each pair the numbers of the messages that have it.
  private var holders: [UInt32: [Int32]] = [:]

  /// - Parameter message: as `Folding.key` writes it.
  mutating func add(_ phrase: String, after message: String) {
    let pairs = Self.pairs(Folding.letters(message))
    guard pairs.count >= Self.fewestPairs else { return }
    if kept.count >= Self.capacity { forgetHalf() }
    for pair in pairs { holders[pair, default: []].append(Int32(kept.count)) }
    kept.append(Message(text: message, phrase: phrase, pairs: pairs.count))
  }

  /// The phrases picked after messages like this one, each with the message most like it.
  func phrases(afterLike message: [UInt16]) -> [String: (message: String, likeness: Double)] {
    let pairs = Self.pairs(message)
    guard pairs.count >= Self.fewestPairs, !kept.isEmpty else { return [:] }
    var shared: [Int32: Int] = [:]
    for pair in pairs {
      for number in holders[pair] ?? [] { shared[number, default: 0] += 1 }
    }
    var best: [String: (message: String, likeness: Double)] = [:]
    for (number, count) in shared {
      let message = kept[Int(number)]
      let likeness = Double(count) / (Double(pairs.count) * Double(message.pairs)).squareRoot()
      guard likeness >= Self.threshold else { continue }
      let known = best[message.phrase] ?? ("", 0)
      if (likeness, message.text) > (known.likeness, known.message) {
        best[message.phrase] = (message.text, likeness)
      }
    }
    return best
  }

  private mutating func forgetHalf() {
    let later = kept.suffix(Self.capacity / 2)
    self = PickedMessages()
    for message in later { add(message.phrase, after: message.text) }
  }

  private static func pairs(_ letters: [UInt16]) -> Set<UInt32> {
    Set(zip(letters, letters.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })
  }
}
