import Glibc

/// Multinomial logistic regression by stochastic gradients (Adagrad: Duchi, Hazan, Singer 2011),
/// with each message's features weighted by how telling they are and scaled to length 1.
///
/// A feature tells by its rarity times the square root of the largest log-count ratio of a category
/// against the others, after NBSVM (Wang, Manning 2012): what is said of anything counts less in a
/// message from a shop that the model has not seen.
struct SoftmaxFit {
  private static let classes = Category.ordered.count + 1
  private static let rate: Float = 0.3
  /// Pull of each weight to 0 in a round over all messages.
  private static let decay: Float = 0.3

  private let messages: [(keys: [UInt64], label: Int)]
  private var features: [UInt64: Int] = [:]
  private var telling: [Float] = []
  private var counts: [Int] = []
  private var weights: [Float] = []
  private var squares: [Float] = []

  init(_ messages: [LabelledMessage]) {
    self.messages = messages.map { message in
      let keys = MessageFeatures.keys(Folding.letters(message.text)).sorted()
      return (keys, message.label)
    }
    var frequency: [UInt64: Int] = [:]
    for key in self.messages.lazy.flatMap(\.keys) { frequency[key, default: 0] += 1 }
    take(frequency.filter { $0.value >= 3 })
  }

  private mutating func take(_ frequency: [UInt64: Int]) {
    let keys = frequency.keys.sorted()
    features = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    counts = keys.map { frequency[$0] ?? 0 }
    telling = zip(counts, ratios()).map { count, ratio in
      (1 + logf(Float(messages.count) / Float(count))) * ratio.squareRoot() / 3
    }
    weights = Array(repeating: 0, count: keys.count * Self.classes)
    squares = Array(repeating: 1e-3, count: weights.count)
  }

  /// For each feature the largest of the categories' log-count ratios: how much more of a
  /// category's features it is than of the others'.
  private func ratios() -> [Float] {
    var seen = [Float](repeating: 0.5, count: features.count * Self.classes)
    for message in messages {
      for feature in message.keys.compactMap({ features[$0] }) {
        seen[feature * Self.classes + message.label] += 1
      }
    }
    var totals = [Float](repeating: 0, count: Self.classes)
    for index in seen.indices { totals[index % Self.classes] += seen[index] }
    let all = totals.reduce(0, +)
    return (0..<features.count).map { feature in
      let own = seen[feature * Self.classes..<(feature + 1) * Self.classes]
      let sum = own.reduce(0, +)
      let ratios = zip(own, totals).map { logf($0 / $1 * (all - $1) / (sum - $0)) }
      return max(0.05, ratios.max() ?? 0)
    }
  }

  /// Goes over all messages that often, each time in another order.
  mutating func run(rounds: Int) {
    let rows = messages.map { message in
      let known = message.keys.compactMap { features[$0] }
      let norm = known.reduce(Float(0)) { $0 + telling[$1] * telling[$1] }.squareRoot()
      return (features: known.map { ($0, telling[$0] / norm) }, label: message.label)
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

  /// Keeps the features that matter most, with their weights.
  mutating func prune(to limit: Int) {
    let importance = features.map { key, feature in
      let base = feature * Self.classes
      let largest = weights[base..<base + Self.classes].map(abs).max() ?? 0
      return (key: key, value: largest * telling[feature] * Float(counts[feature]).squareRoot())
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let kept = importance.prefix(limit).map { ($0.key, counts[features[$0.key] ?? 0]) }
    let (former, learned) = (features, weights)
    take(Dictionary(uniqueKeysWithValues: kept))
    for (key, feature) in features {
      let from = (former[key] ?? 0) * Self.classes
      weights.replaceSubrange(
        feature * Self.classes..<(feature + 1) * Self.classes,
        with: learned[from..<from + Self.classes])
    }
  }

  /// The rows of the model, sorted by their bytes.
  var table: [String] {
    var text: [UInt8] = []
    return features.map { key, feature in
      let base = feature * Self.classes
      let row = CategoryModel.row(
        significance: Double(telling[feature]),
        weights: weights[base..<base + Self.classes].map(Double.init))
      MessageFeatures.write(key, to: &text)
      return String(decoding: text, as: UTF8.self) + "\t" + row
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
