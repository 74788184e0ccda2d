import Vocabulary

/// The lists of one kind of piece as they stand in the compiled phrasebook: the number of keys, the
/// keys in their order, the offset of each one's list, the lists.
///
/// It reads the index's bytes where they stand: whoever uses it keeps the index.
struct GramTable: @unchecked Sendable {
  let count: Int
  private let kind: Gram
  private let keys: UnsafeRawPointer

  init(_ kind: Gram, at start: UnsafeRawPointer) {
    self.kind = kind
    count = Int(start.loadUnaligned(as: UInt32.self))
    keys = start + 4
  }

  /// The entries that have the piece; nil when none has.
  func list(_ key: UInt32) -> EntryList? {
    let slot = firstSlot(from: key)
    return slot < count && self.key(at: slot) == key ? list(at: slot) : nil
  }

  /// The numbers of all keys in a range, of a kind that is in the order of the keys themselves.
  ///
  /// - Parameter hint: the number of a key that is below the range and not far from it.
  func slots(_ range: ClosedRange<UInt32>, hint: Int? = nil) -> Range<Int> {
    let start = firstSlot(from: range.lowerBound, hint: hint)
    var end = start
    while end < count, key(at: end) <= range.upperBound { end += 1 }
    return start..<end
  }

  func key(at slot: Int) -> UInt32 {
    (keys + 4 * slot).loadUnaligned(as: UInt32.self)
  }

  func list(at slot: Int) -> EntryList {
    let offset = (keys + 4 * (count + slot)).loadUnaligned(as: UInt32.self)
    return EntryList(at: keys + 8 * count + Int(offset))
  }

  private func firstSlot(from key: UInt32, hint: Int? = nil) -> Int {
    let order = kind.order(key)
    var (low, high) = (hint ?? 0, count)
    if hint != nil {
      var step = 1
      while low + step < count, kind.order(self.key(at: low + step)) < order { step *= 2 }
      high = min(count, low + step)
    }
    return (low..<high).partitionPoint { kind.order(self.key(at: $0)) >= order }
  }
}
