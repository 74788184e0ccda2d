/// The lists of one kind of piece as they stand in the compiled phrasebook: the number of keys, the
/// keys in ascending order, the offset of each one's list, the lists.
///
/// It reads the index's bytes where they stand: whoever uses it keeps the index.
struct GramTable: @unchecked Sendable {
  let count: Int
  private let keys: UnsafeRawPointer

  init(at start: UnsafeRawPointer) {
    count = Int(start.loadUnaligned(as: UInt32.self))
    keys = start + 4
  }

  /// The entries that have the piece; nil when none has.
  func list(_ key: UInt32) -> EntryList? {
    let slot = firstSlot(from: key)
    return slot < count && self.key(at: slot) == key ? list(at: slot) : nil
  }

  /// The lists of all keys in a range.
  func lists(_ range: ClosedRange<UInt32>) -> [EntryList] {
    var lists: [EntryList] = []
    var slot = firstSlot(from: range.lowerBound)
    while slot < count, key(at: slot) <= range.upperBound {
      lists.append(list(at: slot))
      slot += 1
    }
    return lists
  }

  func key(at slot: Int) -> UInt32 {
    (keys + 4 * slot).loadUnaligned(as: UInt32.self)
  }

  func list(at slot: Int) -> EntryList {
    let offset = (keys + 4 * (count + slot)).loadUnaligned(as: UInt32.self)
    return EntryList(at: keys + 8 * count + Int(offset))
  }

  private func firstSlot(from key: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
