/// Texts that say nearly the same: at least 80% of their pairs of neighbouring letters are shared
/// (Jaccard).
struct NearDuplicates {
  static let threshold = 0.8
  /// Of each text its pairs of letters as numbers, the rarest lowest, in order.
  private let pieces: [[Int]]

  init(_ texts: [String]) {
    let sets = texts.map { Set(Self.pieces($0)) }
    var frequency: [UInt32: Int] = [:]
    for piece in sets.joined() { frequency[piece, default: 0] += 1 }
    let order = frequency.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(order.map(\.key), order.indices))
    pieces = sets.map { $0.compactMap { numbers[$0] }.sorted() }
  }

  /// For each text that says nearly the same as an earlier one the first such, the earlier index
  /// first; only those count together for which `matters` holds.
  func pairs(where matters: (Int, Int) -> Bool = { _, _ in true }) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var equals: [[Int]: [Int]] = [:]
    var holders: [Int: [Int]] = [:]
    for (index, row) in pieces.enumerated() where !row.isEmpty {
      // A thousand copies of one text are compared with one of them.
      if let same = equals[row]?.first(where: { matters($0, index) }) {
        pairs.append((same, index))
        continue
      }
      equals[row, default: []].append(index)
      // Of a few letters any two look alike.
      guard row.count >= 4 else { continue }
      // Rare pieces first: two texts that share enough share one of their first few.
      let start = row.prefix(row.count - Int((Self.threshold * Double(row.count)).rounded(.up)) + 1)
      let others = Set(start.flatMap { holders[$0] ?? [] })
      let earlier = others.filter { Self.alike(pieces[$0], row) && matters($0, index) }.min()
      if let earlier { pairs.append((earlier, index)) }
      for piece in start { holders[piece, default: []].append(index) }
    }
    return pairs
  }

  private static func alike(_ a: [Int], _ b: [Int]) -> Bool {
    guard Double(min(a.count, b.count)) >= threshold * Double(max(a.count, b.count)) else {
      return false
    }
    var (shared, left, right) = (0, 0, 0)
    while left < a.count, right < b.count {
      if a[left] == b[right] { shared += 1 }
      let (inA, inB) = (a[left], b[right])
      if inA <= inB { left += 1 }
      if inB <= inA { right += 1 }
    }
    return Double(shared) >= threshold * Double(a.count + b.count - shared)
  }

  private static func pieces(_ text: String) -> [UInt32] {
    let letters = Folding.letters(text)
    return zip(letters, letters.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }
  }
}
