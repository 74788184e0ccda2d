/// Finds the entries that fit a pattern, best first: pairs of neighbouring letters narrow them
/// down, and the text itself decides.
///
/// Entries are gone through in windows that grow, so that a search which needs few hits reads only
/// the beginnings of long lists.
struct EntrySearch {
  let index: PhraseIndex
  let pattern: Pattern
  /// A fitting entry is in one list of each group; nil when none can fit.
  private let groups: [[EntryList]]?

  private static let firstWindow = 1 << 13
  private static let growth = 8
  /// So many of the rarest pairs narrow enough; the text is read for what is left.
  private static let narrowing = 3

  init(_ pattern: Pattern, in index: PhraseIndex) {
    self.index = index
    self.pattern = pattern
    groups = Self.narrowed(pattern, index)
  }

  /// How many entries have to be looked at.
  var size: Int { groups?.first.map { $0.reduce(0) { $0 + $1.count } } ?? 0 }

  /// Hands each fitting entry to `body` until it returns false.
  func forEachMatch(
    where admits: (Int) -> Bool = { _ in true }, _ body: (Int) -> Bool
  ) {
    let isCertain =
      pattern.places.count <= 2 && !pattern.beginsWord
      && !pattern.places.contains(.any)
    forEachCandidate { entry in
      guard admits(entry), isCertain || fits(entry) else { return true }
      return body(entry)
    }
  }

  /// Hands each entry that may fit, by its pairs, to `body` until it returns false.
  func forEachCandidate(_ body: (Int) -> Bool) {
    guard let groups else { return }
    if groups.count == 1, groups[0].count == 1 {
      for entry in groups[0][0] where !body(entry) { return }
      return
    }
    var walks = groups.map { $0.map { Walk($0) } }
    var start = 0
    var size = Self.firstWindow
    while start < index.entryCount {
      let window = start..<min(start + size, index.entryCount)
      var fitting = Self.union(&walks[0], window)
      for group in walks.indices.dropFirst() {
        fitting.formIntersection(Self.union(&walks[group], window))
      }
      guard fitting.forEach(body) else { return }
      start = window.upperBound
      size *= Self.growth
    }
  }

  /// A list on its way, and its entry that comes next.
  private struct Walk {
    private var iterator: EntryList.Iterator
    var entry: Int?

    init(_ list: EntryList) {
      iterator = list.makeIterator()
      entry = iterator.next()
    }

    mutating func step() { entry = iterator.next() }
  }

  private static func union(_ walks: inout [Walk], _ window: Range<Int>) -> NumberSet {
    var set = NumberSet(window)
    for place in walks.indices {
      while let entry = walks[place].entry, entry < window.upperBound {
        set.insert(entry)
        walks[place].step()
      }
    }
    return set
  }

  private func fits(_ entry: Int) -> Bool {
    let text = index.text(index.entry(entry))
    return pattern.firstMatch(in: Folding.letters(text)) != nil
  }

  private static func narrowed(_ pattern: Pattern, _ index: PhraseIndex) -> [[EntryList]]? {
    let letters = pattern.places.map { $0.anything ? nil : $0.letters }
    var groups: [[EntryList]] = []
    for position in letters.indices {
      guard let here = letters[position] else { continue }
      if position + 1 < letters.count, let next = letters[position + 1] {
        groups.append(pairs(here, next, index))
      } else if position == 0 || letters[position - 1] == nil {
        groups.append(here.letters.compactMap { index.list($0) })
      }
      if groups.last?.isEmpty == true { return nil }
    }
    guard !groups.isEmpty else { return nil }
    let sized = groups.map { group in (group: group, size: group.reduce(0) { $0 + $1.count }) }
    return sized.sorted { $0.size < $1.size }.prefix(narrowing).map(\.group)
  }

  private static func pairs(
    _ first: LetterSet, _ second: LetterSet, _ index: PhraseIndex
  ) -> [EntryList] {
    if let one = second.letters.first, second.letters.count == 1 {
      return first.letters.compactMap { index.list($0, one) }
    }
    return first.letters.flatMap { index.lists($0, endingIn: second) }
  }
}
