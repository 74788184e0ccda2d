/// The lists of one kind of piece while they are made: which entries have it.
///
/// Each piece gets a number when it is met first, and the entries are then sorted by these numbers
/// in two passes that only count and place, since there are millions of them.
struct GramLists {
  private let kind: Gram
  /// The pieces' keys in their order (`Gram.order`).
  private(set) var keys: [UInt32] = []
  /// For each key the range of its entries.
  private var ranges: [Range<Int>] = []
  private var entries: [UInt32] = []

  init(_ kind: Gram, of texts: [ArraySlice<UInt16>]) {
    self.kind = kind
    var numbers = GramNumbers()
    /// The last entry that had the piece of this number: none has it twice.
    var last: [UInt32] = []
    var counts: [Int] = []
    /// The numbers of each entry's pieces one after the other, and where each entry's end.
    var met: [UInt32] = []
    var textEnds: [Int] = []
    textEnds.reserveCapacity(texts.count)
    for (entry, letters) in texts.enumerated() {
      kind.scan(letters) { key in
        let number = Int(numbers.number(of: key))
        if number == last.count {
          last.append(.max)
          counts.append(0)
        }
        guard last[number] != UInt32(entry) else { return }
        last[number] = UInt32(entry)
        counts[number] += 1
        met.append(UInt32(number))
      }
      textEnds.append(met.count)
    }
    place(met, textEnds, counts)
    let ranks = numbers.keys.map(kind.order)
    let order = ranks.indices.sorted { ranks[$0] < ranks[$1] }
    keys = order.map { numbers.keys[$0] }
    ranges = order.map { ranges[$0] }
  }

  private mutating func place(_ met: [UInt32], _ textEnds: [Int], _ counts: [Int]) {
    var next: [Int] = []
    next.reserveCapacity(counts.count)
    var start = 0
    for count in counts {
      next.append(start)
      ranges.append(start..<start + count)
      start += count
    }
    entries = Array(repeating: 0, count: met.count)
    var at = 0
    for (entry, end) in textEnds.enumerated() {
      while at < end {
        let number = Int(met[at])
        entries[next[number]] = UInt32(entry)
        next[number] += 1
        at += 1
      }
    }
  }

  /// Hands each key with its entries to `body`.
  func forEach(_ body: (UInt32, ArraySlice<UInt32>) -> Void) {
    for (key, range) in zip(keys, ranges) { body(key, entries[range]) }
  }

  /// The lists in the form that `GramTable` reads.
  func bytes() -> [UInt8] {
    var lists: [UInt8] = []
    var offsets: [UInt32] = []
    offsets.reserveCapacity(keys.count)
    for range in ranges {
      offsets.append(UInt32(lists.count))
      EntryList.append(entries[range], to: &lists)
    }
    // Lists are read as if a byte stood behind them (`Varint.readShort`).
    return [UInt32(keys.count)].bytes + keys.bytes + offsets.bytes + lists + [0]
  }
}

/// Numbers keys in the order in which they are met: a hash table with open addressing, which costs
/// a tenth of a Dictionary here.
struct GramNumbers {
  private(set) var keys: [UInt32] = []
  /// One more than the number of the key that stands there; 0 for none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// The number of a key, a new one when it is new.
  mutating func number(of key: UInt32) -> UInt32 {
    var slot = place(of: key)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  private func place(of key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = place(of: key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// The elements as they stand in memory.
  var bytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}
