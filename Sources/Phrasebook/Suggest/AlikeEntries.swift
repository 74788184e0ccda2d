/// Finds the titles and buyers' sentences of a shelf that are most like a message: shared letters
/// and pairs, weighted by their rarity, over the geometric mean of both texts' weights.
struct AlikeEntries {
  let index: PhraseIndex
  /// The phrases that say how rare letters are.
  let measure: PhraseIndex

  /// So many are told at most, unless more are equally alike.
  private static let most = 400
  /// Likeness is told apart in so many levels where there are more.
  private static let levels = 64

  /// - Parameter budget: so many entries of the lists are counted, the rarest pieces first, which
  ///   say most.
  func mostLike(_ message: [UInt16], budget: Int) -> [(entry: Int, likeness: Float)] {
    let (pieces, total) = pieces(of: message)
    let end = index.entries(of: .buyers).upperBound
    return index.numbers.use(end) { shared in
      var touched: [UInt32] = []
      var left = budget
      for (list, weight) in pieces where left > 0 {
        for entry in list {
          guard entry < end else { break }
          if shared[entry] == 0 { touched.append(UInt32(entry)) }
          shared[entry] += weight
          left -= 1
        }
      }
      let likeness = touched.map { entry in
        let weight = shared[Int(entry)]
        shared[Int(entry)] = 0
        return weight / (total * index.weight(ofEntry: Int(entry))).squareRoot()
      }
      return Self.best(touched, likeness)
    }
  }

  private static func best(
    _ entries: [UInt32], _ likeness: [Float]
  ) -> [(entry: Int, likeness: Float)] {
    var counts = [Int](repeating: 0, count: levels + 1)
    for likeness in likeness { counts[level(likeness)] += 1 }
    let least = leastLevel(counts)
    var best: [(entry: Int, likeness: Float)] = []
    for (place, likeness) in likeness.enumerated() where level(likeness) >= least {
      best.append((Int(entries[place]), likeness))
    }
    return best
  }

  /// The lists of a message's letters and pairs, the shortest first, and what all of them weigh.
  private func pieces(of message: [UInt16]) -> ([(list: EntryList, weight: Float)], Float) {
    var pieces: [(list: EntryList, weight: Float)] = []
    var total: Float = 0
    for kind in [Gram.letter, .pair] {
      var keys: Set<UInt32> = []
      kind.scan(message) { keys.insert($0) }
      for key in keys.sorted() {
        let weight = measure.weight(of: kind, key)
        total += weight
        if let list = index.list(kind, key) { pieces.append((list, weight)) }
      }
    }
    return (pieces.sorted { $0.list.count < $1.list.count }, total)
  }

  private static func level(_ likeness: Float) -> Int { min(levels, Int(likeness * Float(levels))) }

  /// The level that few enough reach; the first one that any reaches where these are too many.
  private static func leastLevel(_ counts: [Int]) -> Int {
    var level = levels
    var sum = counts[levels]
    while level > 0, sum + counts[level - 1] <= most {
      level -= 1
      sum += counts[level]
    }
    return sum == 0 ? level - 1 : level
  }
}
