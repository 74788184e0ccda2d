/// Finds the entries that fit a pattern, best first: the lists of its pieces narrow them down, and
/// where these leave a doubt the text itself decides.
///
/// Entries are gone through in windows that grow, so that a search which needs few hits reads only
/// the beginnings of long lists.
struct EntrySearch {
  let matcher: PatternMatcher
  var pattern: Pattern { matcher.pattern }
  private let index: PhraseIndex
  private let narrowing: Narrowing

  /// A window is so long that about so many entries of the lists are in the first one.
  private static let firstEntries = 256
  private static let growth = 8

  init(_ pattern: Pattern, in index: PhraseIndex) {
    self.index = index
    matcher = PatternMatcher(pattern)
    narrowing = Narrowing(pattern, in: index)
  }

  /// How many entries have to be looked at.
  var size: Int { narrowing.groups.first?.size ?? 0 }

  /// Hands each fitting entry to `body` until it returns false.
  func forEachMatch(
    where admits: (Int) -> Bool = { _ in true }, _ body: (Int) -> Bool
  ) {
    if narrowing.isExact { return forEachCandidate { !admits($0) || body($0) } }
    var letters: [UInt16] = []
    forEachCandidate { entry in
      guard admits(entry) else { return true }
      index.read(entry, into: &letters)
      return matcher.firstMatch(in: letters) == nil || body(entry)
    }
  }

  /// The phrases of all entries that may fit by their pieces.
  func insertPhrases(into phrases: inout NumberSet) {
    phrases.insertAll { insert in
      // In a single group the order of its lists does not matter.
      guard narrowing.groups.count == 1 else {
        return forEachCandidate {
          insert(index.phrase(ofEntry: $0))
          return true
        }
      }
      withExtendedLifetime(index) {
        for list in narrowing.groups[0].lists {
          for entry in list { insert(index.phrase(ofEntry: entry)) }
        }
      }
    }
  }

  /// Hands each entry that may fit by its pieces to `body` until it returns false.
  private func forEachCandidate(_ body: (Int) -> Bool) {
    // The lists read the index's bytes.
    withExtendedLifetime(index) {
      guard let rarest = narrowing.groups.first else { return }
      if narrowing.groups.count == 1, rarest.lists.count == 1 {
        for entry in rarest.lists[0] where !body(entry) { return }
        return
      }
      forEachCommon(body)
    }
  }

  private func forEachCommon(_ body: (Int) -> Bool) {
    var walks = narrowing.groups.map { $0.lists.map(EntryWalk.init) }
    var start = 0
    var size = max(64, index.entryCount * Self.firstEntries / (self.size + 1))
    while start < index.entryCount {
      let window = start..<min(start + size, index.entryCount)
      var common = EntryWalk.union(&walks[0], window)
      for group in walks.indices.dropFirst() where !common.isEmpty {
        EntryWalk.retain(&common, in: &walks[group], window)
      }
      for entry in common where !body(entry) { return }
      start = window.upperBound
      size *= Self.growth
    }
  }
}
