import Glibc

/// Tells what a message is about: a linear model over `MessageFeatures`, fitted to labelled
/// messages by the test `CategoryFit`, with its table in `CategoryWeights`.
struct CategoryModel: Sendable {
  static let shared = CategoryModel(CategoryWeights.rows)

  /// Weights are whole numbers from -31 to 31; the square of a weight's size times this is the real
  /// one.
  private static let levels = 31.0
  /// A row is the feature's text, a tab, how telling it is, and its weights: each a category's
  /// letter (`A` is the first) and the weight, as characters from `0` (for 0 or -31) on.
  private static let zero: UInt8 = 48
  private static let letter = UInt8(ascii: "A")
  private static let newline = UInt8(ascii: "\n")
  /// A weight of a smaller level is left out: so 20,000 features need the room of 12,000 with all
  /// their weights.
  private static let smallest = 4.0

  /// Where the weights of each feature begin in `bytes`.
  private let rows: [UInt64: Int32]
  private let bytes: [UInt8]

  init(_ table: StaticString) {
    self.init(UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount))
  }

  init(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(bytes.count / 22)
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let line = bytes[start...].prefix { $0 != Self.newline }
        start = line.endIndex + 1
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
          (line.endIndex - tab).isMultiple(of: 2),
          let key = MessageFeatures.key(UnsafeRawBufferPointer(rebasing: line[..<tab]))
        else { continue }
        rows[key] = Int32(tab + 1)
      }
    }
    self.rows = rows
    self.bytes = bytes
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The share of each category in the order of `Category.ordered`; they add up to 1. Without any
  /// known feature all are alike.
  func shares(_ letters: [UInt16]) -> [Double] {
    var scores = [Double](repeating: 0, count: Category.ordered.count)
    var norm = 0.0
    for key in MessageFeatures.keys(letters).sorted() {
      guard let row = rows[key].map(Int.init) else { continue }
      let telling = Self.telling(bytes[row])
      norm += telling * telling
      var place = row + 1
      while place < bytes.count, bytes[place] != Self.newline {
        scores[Int(bytes[place] - Self.letter)] += telling * Self.weight(bytes[place + 1])
        place += 2
      }
    }
    if norm > 0 { scores = scores.map { $0 / norm.squareRoot() } }
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// A row's text after the tab.
  static func row(telling: Double, weights: some Collection<Double>) -> String {
    var row = [zero + UInt8(min(62, max(0, (telling * 6).rounded())))]
    for (index, weight) in weights.enumerated() {
      let level = min(levels, (abs(weight) / scale).squareRoot().rounded())
      guard level >= smallest else { continue }
      row += [letter + UInt8(index), zero + UInt8(levels + (weight < 0 ? -level : level))]
    }
    return String(decoding: row, as: UTF8.self)
  }

  private static func telling(_ byte: UInt8) -> Double { Double(byte &- zero) / 6 }

  private static func weight(_ byte: UInt8) -> Double {
    let level = Double(byte) - Double(zero) - levels
    return level * abs(level) * scale
  }

  /// The real weight of level 1.
  private static let scale = 0.02
}
