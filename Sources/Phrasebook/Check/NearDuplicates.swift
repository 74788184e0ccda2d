/// Pairs of texts that say nearly the same: at least 80% of their pairs of neighbouring letters are
/// shared (Jaccard).
struct NearDuplicates {
  static let threshold = 0.8
  private let pieces: [[UInt32]]

  init(_ texts: [String]) {
    let sets = texts.map { Set(Self.pieces($0)) }
    var frequency: [UInt32: Int] = [:]
    for piece in sets.joined() { frequency[piece, default: 0] += 1 }
    // Rare pieces first: two texts that share enough share one of their first few.
    pieces = sets.map { set in
      set.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
    }
  }

  /// The index pairs, each with the smaller index first, in order.
  var pairs: [(Int, Int)] {
    var holders: [UInt32: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    for (index, row) in pieces.enumerated() where row.count >= 4 {
      let prefix = row.count - Int((Self.threshold * Double(row.count)).rounded(.up)) + 1
      let others = Set(row.prefix(prefix).flatMap { holders[$0] ?? [] })
      pairs += others.sorted().filter { Self.alike(pieces[$0], row) }.map { ($0, index) }
      for piece in row.prefix(prefix) { holders[piece, default: []].append(index) }
    }
    return pairs
  }

  private static func alike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard Double(min(a.count, b.count)) >= threshold * Double(max(a.count, b.count)) else {
      return false
    }
    let shared = Set(a).intersection(b).count
    return Double(shared) >= threshold * Double(a.count + b.count - shared)
  }

  private static func pieces(_ text: String) -> [UInt32] {
    let letters = Folding.letters(text)
    return zip(letters, letters.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }
  }
}
