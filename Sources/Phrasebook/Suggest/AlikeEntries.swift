/// Finds the titles and buyers' sentences of a shelf that are most like a message: shared letters
/// and pairs, weighted by their rarity, over the geometric mean of both texts' weights.
struct AlikeEntries {
  let index: PhraseIndex
  /// The phrases that say how rare letters are.
  let measure: PhraseIndex

  /// Entries are gone through so many at a time: what is counted of them stays in the processor's
  /// nearest memory.
  var window = 16_384

  /// The entries that are most alike, in no order.
  ///
  /// - Parameter budget: lists are read as long as they have so many entries together at most, the
  ///   rarest pieces first, which say most.
  func mostLike(_ message: [UInt16], budget: Int) -> [(entry: Int, likeness: Float)] {
    let (pieces, total) = pieces(of: message)
    var left = budget
    var walks: [EntryWalk] = []
    for piece in pieces where left >= piece.list.count || walks.isEmpty {
      walks.append(EntryWalk(piece.list))
      left -= piece.list.count
    }
    var best = MostAlike(total)
    let end = index.entries(of: .buyers).upperBound
    withUnsafeTemporaryAllocation(of: Float.self, capacity: window) { shared in
      shared.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: window + 1) { touched in
        for start in stride(from: 0, to: end, by: window) {
          var count = 0
          for (place, piece) in zip(walks.indices, pieces) {
            walks[place].forEach(before: min(start + window, end)) { entry in
              touched[count] = Int32(truncatingIfNeeded: entry - start)
              if shared[entry - start] == 0 { count += 1 }
              shared[entry - start] += piece.weight
            }
          }
          best.settle()
          for number in touched[..<count] {
            let entry = start + Int(number)
            best.add(entry, shared: shared[Int(number)], whole: index.weight(ofEntry: entry))
            shared[Int(number)] = 0
          }
        }
      }
    }
    return best.settled
  }

  /// The lists of a message's letters and pairs, the shortest first, and what all of them weigh.
  private func pieces(of message: [UInt16]) -> ([(list: EntryList, weight: Float)], Float) {
    var pieces: [(list: EntryList, weight: Float)] = []
    var total: Float = 0
    for kind in [Gram.letter, .pair] {
      var keys: Set<UInt32> = []
      kind.scan(message) { keys.insert($0) }
      for key in keys.sorted() {
        let list = index.list(kind, key)
        let weight =
          measure === index ? measure.weight(of: list) : measure.weight(of: measure.list(kind, key))
        total += weight
        if let list { pieces.append((list, weight)) }
      }
    }
    return (pieces.sorted { $0.list.count < $1.list.count }, total)
  }
}

/// The entries most like a message while they are looked for.
private struct MostAlike {
  /// Greatest number of entries that are given, unless more are equally alike.
  private static let entryLimit = 400
  /// Number of levels in which likeness is told apart where there are more entries.
  private static let levels = 64

  /// The weight of all pieces of the message.
  private let total: Float
  private var entries: [(entry: Int, likeness: Float)] = []
  private var counts = [Int](repeating: 0, count: levels + 1)
  /// The square of the least likeness that may still be among the greatest, times `total`.
  private var squaredThreshold: Float = 0

  init(_ total: Float) { self.total = total }

  /// - Parameters:
  ///   - shared: the weight of the pieces that the entry shares with the message.
  ///   - whole: the weight of all its pieces.
  @inline(__always)
  mutating func add(_ entry: Int, shared: Float, whole: Float) {
    // A great many are so little alike that the exact number does not matter.
    guard shared * shared >= squaredThreshold * whole else { return }
    let likeness = shared / (total * whole).squareRoot()
    counts[Self.level(likeness)] += 1
    entries.append((entry, likeness))
  }

  /// Leaves out, from now on, entries that are less alike than the best so far.
  mutating func settle() {
    let likeness = Float(lowestLevel) / Float(Self.levels)
    squaredThreshold = likeness * likeness * total
  }

  var settled: [(entry: Int, likeness: Float)] {
    let lowest = lowestLevel
    return entries.filter { Self.level($0.likeness) >= lowest }
  }

  private static func level(_ likeness: Float) -> Int { min(levels, Int(likeness * Float(levels))) }

  /// The level that few enough reach; the first one that any reaches where these are too many.
  private var lowestLevel: Int {
    var level = Self.levels
    var sum = counts[level]
    while level > 0, sum + counts[level - 1] <= Self.entryLimit {
      level -= 1
      sum += counts[level]
    }
    return sum == 0 ? max(0, level - 1) : level
  }
}
