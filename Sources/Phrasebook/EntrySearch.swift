/// Finds the entries that fit a pattern, best first: pairs of neighbouring letters narrow them down, and
/// the text itself decides.
struct EntrySearch {
  let index: PhraseIndex
  /// So many of the rarest pairs narrow enough; the text is read for what is left.
  private static let narrowing = 3

  /// Hands each fitting entry to `body` until it returns false.
  ///
  /// - Parameter admits: which entries are worth reading at all.
  func forEach(
    _ pattern: Pattern, where admits: (Int) -> Bool = { _ in true }, _ body: (Int) -> Bool
  ) {
    guard let groups = narrowed(pattern) else { return }
    let isCertain = pattern.places.count <= 2 && groups.count == 1 && !pattern.beginsWord
      && !pattern.places.contains(.any)
    func take(_ entry: Int) -> Bool {
      guard admits(entry) else { return true }
      guard isCertain || matches(pattern, entry) else { return true }
      return body(entry)
    }
    if groups.count == 1, groups[0].count == 1 {
      for entry in groups[0][0] where !take(entry) { return }
      return
    }
    var fitting = union(groups[0])
    for group in groups.dropFirst() { fitting.formIntersection(union(group)) }
    fitting.forEach(take)
  }

  private func matches(_ pattern: Pattern, _ entry: Int) -> Bool {
    let text = index.text(index.entry(entry))
    return pattern.firstMatch(in: Folding.letters(text)) != nil
  }

  private func union(_ lists: [EntryList]) -> EntrySet {
    var set = EntrySet(count: index.entryCount)
    for list in lists { set.insert(list) }
    return set
  }

  /// Groups of lists: a fitting entry is in one list of each group. Nil when none can fit.
  private func narrowed(_ pattern: Pattern) -> [[EntryList]]? {
    let places = pattern.places
    let letters = places.map { $0.anything ? nil : $0.letters }
    var groups: [[EntryList]] = []
    for position in places.indices {
      guard let here = letters[position] else { continue }
      let hasNext = position + 1 < places.count && letters[position + 1] != nil
      let hasPrevious = position > 0 && letters[position - 1] != nil
      if hasNext, let next = letters[position + 1] {
        groups.append(pairs(here, next))
      } else if !hasPrevious {
        groups.append(here.letters.compactMap { index.list($0) })
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }), !groups.isEmpty else { return nil }
    let sized = groups.map { group in (group: group, size: group.reduce(0) { $0 + $1.count }) }
    return sized.sorted { $0.size < $1.size }.prefix(Self.narrowing).map(\.group)
  }

  private func pairs(_ first: LetterSet, _ second: LetterSet) -> [EntryList] {
    if let one = second.letters.first, second.letters.count == 1 {
      return first.letters.compactMap { index.list($0, one) }
    }
    return first.letters.flatMap { index.lists($0, endingIn: second) }
  }
}
