import Glibc

/// Tells what a message is about: a linear model over `MessageFeatures`, fitted to labelled
/// messages by the test `CategoryFit`, with its table in `CategoryWeights`.
struct CategoryModel: Sendable {
  static let shared = CategoryModel(CategoryWeights.rows)

  /// Weights are whole numbers from -31 to 31; the square of a weight's size times this is the real
  /// one.
  static let levels = 31.0
  /// A row is the feature's text, a tab, its rarity and one weight for each category, as characters
  /// from `0` (for 0 or -31) on.
  private static let zero: UInt8 = 48

  /// Where the weights of each feature begin in `bytes`.
  private let rows: [UInt64: Int32]
  private let bytes: [UInt8]

  init(_ table: StaticString) {
    self.init(UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount))
  }

  init(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(bytes.count / (Category.ordered.count + 8))
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        start = line.endIndex + 1
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
          line.endIndex - tab == Category.ordered.count + 2,
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
    let count = Category.ordered.count
    var scores = [Double](repeating: 0, count: count)
    var norm = 0.0
    for key in MessageFeatures.keys(letters).sorted() {
      guard let row = rows[key] else { continue }
      let rarity = Self.rarity(bytes[Int(row)])
      norm += rarity * rarity
      for index in 0..<count {
        scores[index] += rarity * Self.weight(bytes[Int(row) + 1 + index])
      }
    }
    if norm > 0 { scores = scores.map { $0 / norm.squareRoot() } }
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  static func rarity(_ byte: UInt8) -> Double { Double(byte &- zero) / 6 }

  static func weight(_ byte: UInt8) -> Double {
    let level = Double(byte) - Double(zero) - levels
    return level * abs(level) * scale
  }

  /// The real weight of level 1.
  static let scale = 0.02

  static func byte(rarity: Double) -> UInt8 {
    zero + UInt8(min(62, max(0, (rarity * 6).rounded())))
  }

  static func byte(weight: Double) -> UInt8 {
    let level = (abs(weight) / scale).squareRoot().rounded()
    let signed = min(levels, level) * (weight < 0 ? -1 : 1)
    return zero + UInt8(signed + levels)
  }
}
