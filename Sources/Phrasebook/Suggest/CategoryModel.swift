import Glibc
import Vocabulary

/// Determines the category of a message: a linear model over `MessageFeatures`, fitted to labelled
/// messages by `CategoryFit`, with its rows in a `ModelFile`.
struct CategoryModel: Sendable {
  /// The model that the program ships with; without rows where it can't be read, so that the
  /// phrases' own sentences decide alone.
  static let shared =
    (try? ModelFile(ModelFile.shipped)).map { CategoryModel($0.rows) }
    ?? CategoryModel([UInt8]())

  /// The largest level of a weight. Levels are whole numbers from -31 to 31; the real weight is the
  /// square of the level's magnitude times `scale`, with the level's sign.
  private static let levels = 31.0
  /// The character for 0. A row is the feature's text, a tab, its significance, and its weights:
  /// for each a category's letter (`A` is the first) and the level, as characters that count from
  /// `0` (which stands for 0 or -31). Rows are sorted by their bytes.
  private static let zero: UInt8 = 48
  private static let letter = UInt8(ascii: "A")
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  /// The smallest level that is kept; leaving out smaller ones nearly halves the table.
  private static let smallest = 4.0

  private let bytes: [UInt8]
  /// The offsets in `bytes` at which rows begin. A row is looked up among them instead of all being
  /// parsed beforehand, so that the first message is answered at once, however many rows there are.
  private let starts: [Int32]

  init(_ text: some Collection<UInt8>) {
    bytes = Array(text)
    var starts: [Int32] = bytes.isEmpty ? [] : [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == Self.newline {
        starts.append(Int32(index + 1))
      }
    }
    self.starts = starts
  }

  var isEmpty: Bool { starts.isEmpty }

  /// Returns the offset after the tab of a feature's row; nil when it has none.
  private func row(_ text: [UInt8]) -> Int? {
    let place = starts.indices.partitionPoint { order(of: text, rowAt: Int(starts[$0])) <= 0 }
    guard place < starts.count else { return nil }
    let start = Int(starts[place])
    return order(of: text, rowAt: start) == 0 ? start + text.count + 1 : nil
  }

  /// Returns a number below, equal to or above 0 when the text comes before the row that begins
  /// there, is its feature, or comes after it.
  private func order(of text: [UInt8], rowAt start: Int) -> Int {
    var place = start
    for byte in text {
      guard place < bytes.count, bytes[place] == byte else {
        return place < bytes.count ? Int(byte) - Int(bytes[place]) : 1
      }
      place += 1
    }
    return place < bytes.count ? Int(Self.tab) - Int(bytes[place]) : 1
  }

  /// The categories that the table has no weights for: their share is 0, and the likeness of their
  /// phrases' own words speaks for them.
  static let unfitted: Set<Category> = [.notice, .review]
  private static let isFitted = Category.ordered.map { !unfitted.contains($0) }

  /// Returns the share of each category in the order of `Category.ordered`; they add up to 1.
  /// Without any known feature all fitted ones are equal.
  func shares(_ letters: [UInt16]) -> [Double] {
    let scores = scores(letters)
    let top = scores.dropLast().max() ?? 0
    let powers = zip(scores, Self.isFitted).map { $1 ? exp($0 - top) : 0 }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// Returns how likely a message is about nothing that a shop answers (0...1), compared with the
  /// likeliest category: 0.5 where both are equal.
  func foreignness(_ letters: [UInt16]) -> Double {
    let scores = scores(letters)
    let top = scores.dropLast().max() ?? 0
    return 1 / (1 + exp(top - (scores.last ?? 0)))
  }

  /// Returns the score of each category, and last that of none.
  private func scores(_ letters: [UInt16]) -> [Double] {
    var scores = [Double](repeating: 0, count: Category.ordered.count + 1)
    var norm = 0.0
    var text: [UInt8] = []
    for key in MessageFeatures.keys(letters).sorted() {
      MessageFeatures.write(key, to: &text)
      guard let row = row(text), row < bytes.count else { continue }
      let significance = Self.significance(bytes[row])
      norm += significance * significance
      var place = row + 1
      while place < bytes.count, bytes[place] != Self.newline {
        let category = Int(bytes[place] &- Self.letter)
        guard scores.indices.contains(category), place + 1 < bytes.count else { break }
        scores[category] += significance * Self.weight(bytes[place + 1])
        place += 2
      }
    }
    return norm > 0 ? scores.map { $0 / norm.squareRoot() } : scores
  }

  /// Returns the text of a row after the tab.
  static func row(significance: Double, weights: some Collection<Double>) -> String {
    var row = [zero + UInt8(min(62, max(0, (significance * 6).rounded())))]
    for (index, weight) in weights.enumerated() {
      let level = min(levels, (abs(weight) / scale).squareRoot().rounded())
      guard level >= smallest else { continue }
      row += [letter + UInt8(index), zero + UInt8(levels + (weight < 0 ? -level : level))]
    }
    return String(decoding: row, as: UTF8.self)
  }

  private static func significance(_ byte: UInt8) -> Double { Double(byte &- zero) / 6 }

  private static func weight(_ byte: UInt8) -> Double {
    let level = Double(byte) - Double(zero) - levels
    return level * abs(level) * scale
  }

  /// The real weight of level 1.
  private static let scale = 0.02
}
