import Foundation

@testable import Phrasebook

/// Multinomial logistic regression by stochastic gradients (Adagrad: Duchi, Hazan, Singer 2011), with
/// each message's features scaled to length 1.
struct SoftmaxFit {
  private static let classes = Phrasebook.Category.allCases.count
  private static let rate: Float = 0.3
  /// Pull of each weight to 0 in a round over all messages.
  private static let decay: Float = 0.15

  private let messages: [(keys: [UInt64], label: Int)]
  private var features: [UInt64: Int] = [:]
  private var rarity: [Float] = []
  private var counts: [Int] = []
  private var weights: [Float] = []
  private var squares: [Float] = []

  init(_ messages: [LabelledMessage]) {
    let order = Phrasebook.Category.allCases
    self.messages = messages.map { message in
      let keys = MessageFeatures.keys(Folding.letters(message.text)).sorted()
      return (keys, order.firstIndex(of: message.category) ?? 0)
    }
    var frequency: [UInt64: Int] = [:]
    for key in self.messages.lazy.flatMap(\.keys) { frequency[key, default: 0] += 1 }
    take(frequency.filter { $0.value >= 3 })
  }

  private mutating func take(_ frequency: [UInt64: Int]) {
    let keys = frequency.keys.sorted()
    features = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    counts = keys.map { frequency[$0] ?? 0 }
    rarity = counts.map { 1 + logf(Float(messages.count) / Float($0)) }
    weights = Array(repeating: 0, count: keys.count * Self.classes)
    squares = Array(repeating: 1e-3, count: weights.count)
  }

  /// Goes over all messages that often, each time in another order.
  mutating func run(rounds: Int) {
    let rows = messages.map { message in
      let known = message.keys.compactMap { features[$0] }
      let norm = known.reduce(Float(0)) { $0 + rarity[$1] * rarity[$1] }.squareRoot()
      return (features: known.map { ($0, rarity[$0] / norm) }, label: message.label)
    }
    var random = Shuffle()
    for _ in 0..<rounds {
      for index in rows.indices.shuffled(using: &random) where !rows[index].features.isEmpty {
        learn(rows[index].features, rows[index].label)
      }
    }
  }

  private mutating func learn(_ features: [(Int, Float)], _ label: Int) {
    var scores = [Float](repeating: 0, count: Self.classes)
    for (feature, value) in features {
      let base = feature * Self.classes
      for index in 0..<Self.classes { scores[index] += value * weights[base + index] }
    }
    let top = scores.max() ?? 0
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = expf(scores[index] - top)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] = scores[index] / sum - (index == label ? 1 : 0) }
    for (feature, value) in features {
      let base = feature * Self.classes
      let decay = Self.decay / Float(counts[feature])
      for index in 0..<Self.classes {
        let gradient = scores[index] * value + decay * weights[base + index]
        squares[base + index] += gradient * gradient
        weights[base + index] -= Self.rate * gradient / squares[base + index].squareRoot()
      }
    }
  }

  /// Keeps the features that matter most and forgets their weights.
  mutating func prune(to limit: Int) {
    let importance = features.map { key, feature in
      let base = feature * Self.classes
      let largest = weights[base..<base + Self.classes].map(abs).max() ?? 0
      return (key: key, value: largest * Float(counts[feature]).squareRoot())
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let kept = importance.prefix(limit).map { ($0.key, counts[features[$0.key] ?? 0]) }
    take(Dictionary(uniqueKeysWithValues: kept))
  }

  /// The rows of `CategoryWeights`, sorted.
  var table: [String] {
    features.map { key, feature in
      let base = feature * Self.classes
      let bytes =
        [CategoryModel.byte(rarity: Double(rarity[feature]))]
        + weights[base..<base + Self.classes].map { CategoryModel.byte(weight: Double($0)) }
      return MessageFeatures.text(key) + "\t" + String(decoding: bytes, as: UTF8.self)
    }.sorted()
  }

  /// The same order each time: xorshift64.
  private struct Shuffle: RandomNumberGenerator {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
