/// Finds texts that are nearly the same: at least 80% of their pairs of neighbouring letters are
/// shared (Jaccard).
struct NearDuplicates {
  static let threshold = 0.8
  /// The number of comparisons, after which only equal texts are still found: a phrasebook of
  /// thousands of texts that are all alike would take their square.
  static let most = 10_000_000
  /// For each text its pairs of letters as sorted numbers, where rarer pairs have lower numbers.
  private let pieces: [[Int]]

  init(_ texts: [String]) {
    let sets = texts.map { Set(Self.pieces($0)) }
    var frequency: [UInt32: Int] = [:]
    for piece in sets.joined() { frequency[piece, default: 0] += 1 }
    let order = frequency.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(order.map(\.key), order.indices))
    pieces = sets.map { $0.compactMap { numbers[$0] }.sorted() }
  }

  /// Returns for each text the first earlier one that is nearly the same, if there is one, as a
  /// pair with the earlier index first. Only pairs for which `matters` holds are considered.
  ///
  /// The second value is the index of the first text that was not compared with all earlier ones,
  /// after `most` comparisons; nil when all were.
  func pairs(
    atMost most: Int = most, where matters: (Int, Int) -> Bool = { _, _ in true }
  ) -> (pairs: [(Int, Int)], uncompared: Int?) {
    var pairs: [(Int, Int)] = []
    var (compared, uncompared) = (0, Int?.none)
    var equals: [[Int]: [Int]] = [:]
    var holders: [Int: [Int]] = [:]
    for (index, row) in pieces.enumerated() where !row.isEmpty {
      // A thousand copies of one text are compared with only one of them.
      if let same = equals[row]?.first(where: { matters($0, index) }) {
        pairs.append((same, index))
        continue
      }
      equals[row, default: []].append(index)
      // Any two texts of a few letters look alike.
      guard row.count >= 4 else { continue }
      // Rare pieces come first: two texts that share enough share one of their first few.
      let start = row.prefix(row.count - Int((Self.threshold * Double(row.count)).rounded(.up)) + 1)
      compared += start.reduce(0) { $0 + (holders[$1]?.count ?? 0) }
      guard compared <= most else {
        uncompared = uncompared ?? index
        continue
      }
      let others = Set(start.flatMap { holders[$0] ?? [] })
      let earlier = others.filter { Self.alike(pieces[$0], row) && matters($0, index) }.min()
      if let earlier { pairs.append((earlier, index)) }
      for piece in start { holders[piece, default: []].append(index) }
    }
    return (pairs, uncompared)
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
