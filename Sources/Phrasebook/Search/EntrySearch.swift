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
    var letters: [UInt16] = []
    forEachCandidate { !admits($0) || !fits($0, &letters) || body($0) }
  }

  /// An entry that may fit, and its phrase.
  struct Candidate {
    let phrase: UInt32
    let entry: UInt32
  }

  /// The only list, when whatever it has fits.
  var wholeList: EntryList? {
    guard narrowing.isExact, let group = narrowing.groups.first, group.lists.count == 1 else {
      return nil
    }
    return group.lists[0]
  }

  /// The entries of some phrases that may fit by their pieces, in no order.
  ///
  /// - Parameters:
  ///   - known: a list whose entries are none of interest.
  ///   - met: gets the phrases of these entries.
  func candidates(
    of phrases: NumberSet, except known: EntryList? = nil, met: inout NumberSet
  ) -> [Candidate] {
    var found: [Candidate] = []
    met.insert(from: phrases) { insert in
      // In a single group the order of its lists does not matter.
      guard narrowing.groups.count == 1 else {
        return forEachCandidate { entry in
          let phrase = index.phrase(ofEntry: entry)
          if insert(phrase) > 0 { found.append(.init(phrase, entry)) }
          return true
        }
      }
      found = withExtendedLifetime(index) {
        Array(unsafeUninitializedCapacity: size) { found, count in
          for list in narrowing.groups[0].lists where !narrowing.isExact || list != known {
            for entry in list {
              let phrase = index.phrase(ofEntry: entry)
              // The next one overwrites one that is not of interest.
              found[count] = .init(phrase, entry)
              count += insert(phrase)
            }
          }
        }
      }
    }
    return found
  }

  /// True when the text of an entry that may fit does.
  func fits(_ entry: Int, _ letters: inout [UInt16]) -> Bool {
    if narrowing.isExact { return true }
    index.read(entry, into: &letters)
    return matcher.firstMatch(in: letters) != nil
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

extension EntrySearch.Candidate {
  @inline(__always)
  fileprivate init(_ phrase: Int, _ entry: Int) {
    self.init(
      phrase: UInt32(truncatingIfNeeded: phrase), entry: UInt32(truncatingIfNeeded: entry))
  }
}
