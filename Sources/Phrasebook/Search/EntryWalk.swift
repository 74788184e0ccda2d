/// Walks through a list of entries, window by window.
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

  /// Hands the entries that come next and are below `end` to `body`.
  @inline(__always)
  mutating func forEach(before end: Int, _ body: (Int) -> Void) {
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
    for place in walks.indices {
      walks[place].forEach(before: window.upperBound) { entries.append($0) }
    }
    if walks.count == 1 { return entries }
    if entries.count * windowPerSortedHit > window.count {
      var set = NumberSet(window)
      set.insertAll { entries.forEach($0) }
      entries.removeAll(keepingCapacity: true)
      set.forEach { entries.append($0) }
      return entries
    }
    entries.sort()
    var last = -1
    entries.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    return entries
  }

  /// Below one hit in 256 entries, sorting the hits beats a bit set.
  private static let windowPerSortedHit = 256
  /// Up to this many lists, following each of them beats joining them in a bit set.
  private static let listsFollowedSingly = 8

  /// Keeps those of a window's entries that any of the lists has.
  static func retain(_ entries: inout [Int], in walks: inout [EntryWalk], _ window: Range<Int>) {
    if walks.count == 1 { return walks[0].retain(&entries) }
    if walks.count > listsFollowedSingly {
      let set = set(&walks, window)
      return entries.removeAll { !set.contains($0) }
    }
    var isThere = [Bool](repeating: false, count: entries.count)
    for place in walks.indices { walks[place].mark(entries, in: &isThere) }
    var place = -1
    entries.removeAll { _ in
      place += 1
      return !isThere[place]
    }
  }

  private mutating func retain(_ entries: inout [Int]) {
    var walk = self
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
    self = walk
  }

  /// Notes which of the entries the list has.
  private mutating func mark(_ entries: [Int], in isThere: inout [Bool]) {
    guard let last = entries.last else { return }
    var walk = self
    var place = 0
    while walk.entry <= last {
      while entries[place] < walk.entry { place += 1 }
      if entries[place] == walk.entry { isThere[place] = true }
      walk.step()
    }
    self = walk
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
