/// A list of entries on its way, window by window.
struct EntryWalk {
  private var iterator: EntryList.Iterator
  /// The entry that comes next; above all at the end.
  private var entry: Int

  init(_ list: EntryList) {
    iterator = list.makeIterator()
    entry = iterator.next() ?? .max
  }

  @inline(__always)
  private mutating func step() { entry = iterator.next() ?? .max }

  private mutating func forEach(before end: Int, _ body: (Int) -> Void) {
    var walk = self
    while walk.entry < end {
      body(walk.entry)
      walk.step()
    }
    self = walk
  }

  /// The entries in a window that any of the lists has, in ascending order.
  static func union(_ walks: inout [EntryWalk], _ window: Range<Int>) -> [Int] {
    var entries: [Int] = []
    if walks.count == 1 {
      walks[0].forEach(before: window.upperBound) { entries.append($0) }
    } else {
      set(&walks, window).forEach { entries.append($0) }
    }
    return entries
  }

  /// Keeps those of a window's entries that any of the lists has.
  static func retain(_ entries: inout [Int], in walks: inout [EntryWalk], _ window: Range<Int>) {
    guard walks.count == 1 else {
      let set = set(&walks, window)
      return entries.removeAll { !set.contains($0) }
    }
    var walk = walks[0]
    var kept = 0
    for place in entries.indices {
      let entry = entries[place]
      while walk.entry < entry { walk.step() }
      if walk.entry == entry {
        entries[kept] = entry
        kept += 1
      }
    }
    entries.removeLast(entries.count - kept)
    walks[0] = walk
  }

  /// The lists may still be before the window.
  private static func set(_ walks: inout [EntryWalk], _ window: Range<Int>) -> NumberSet {
    var set = NumberSet(window)
    set.insertAll { insert in
      for place in walks.indices {
        walks[place].forEach(before: window.upperBound) {
          if $0 >= window.lowerBound { insert($0) }
        }
      }
    }
    return set
  }
}
