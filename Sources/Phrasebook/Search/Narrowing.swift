/// The lists of the index that hold the entries which fit a pattern.
struct Narrowing {
  /// Lists such that each fitting entry is in one of them at least.
  struct Group {
    let lists: [EntryList]
    /// True when all entries of the lists fit in this part of the pattern.
    let isExact: Bool
    /// How many entries its lists have together.
    let size: Int

    init(_ lists: [EntryList?], isExact: Bool = true) {
      self.lists = lists.compactMap { $0 }
      self.isExact = isExact
      size = self.lists.reduce(0) { $0 + $1.count }
    }
  }

  /// The smallest first; empty when no entry can fit.
  let groups: [Group]
  /// True when all entries that are in each group fit.
  let isExact: Bool

  /// Number of the smallest groups that narrow enough; of the entries left the text is read.
  private static let narrowingGroups = 3
  /// The cost of reading a text, in entries of a list that could be walked past instead: a group
  /// that much greater than the smallest is not worth its walk.
  private static let readingCost = 64

  init(_ pattern: Pattern, in index: PhraseIndex) {
    let places = pattern.places
    var groups: [Group] = []
    // A place needs no list of its own when a list of two tells all about it.
    var isTold = places.map(\.anything)
    var isExact = false
    let threes = Self.threes(places, in: index)
    for (first, group) in threes {
      groups.append(group)
      for place in first..<first + 3 { isTold[place] = true }
      isExact = group.isExact && places.count == 3
    }
    for (first, second) in Self.twos(places)
    where threes[first] == nil && threes[first - 1] == nil {
      guard let group = Self.two(places[first], places[second], second - first, index) else {
        continue
      }
      groups.append(group)
      for place in [first, second] where group.isExact || !places[place].isLetter {
        isTold[place] = true
      }
      isExact = group.isExact && first == 0 && second == places.count - 1
    }
    if places.count == 1, pattern.beginsWord {
      groups = [Group([index.list(.beginning, UInt32(places[0].letter))])]
      isExact = true
    } else {
      for (place, told) in zip(places, isTold) where !told { groups.append(.init(place, index)) }
      isExact = groups.count == 1 && (isExact || places.count == 1) && !pattern.beginsWord
      if pattern.beginsWord {
        groups.append(Group([index.list(.beginning, UInt32(places[0].letter))]))
      }
    }
    self.isExact = isExact
    let canFit = groups.allSatisfy { $0.size > 0 }
    groups.sort { $0.size < $1.size }
    let enough = (groups.first?.size ?? 0) * Self.readingCost
    self.groups = canFit ? groups.prefix(Self.narrowingGroups).filter { $0.size <= enough } : []
  }

  /// The lists of three initials, by the place where these begin.
  private static func threes(_ places: [Pattern.Place], in index: PhraseIndex) -> [Int: Group] {
    var threes: [Int: Group] = [:]
    for first in places.indices.dropLast(2) {
      let three = places[first..<first + 3]
      let initials = three.compactMap(\.initial)
      guard initials.count == 3 else { continue }
      threes[first] = Group(
        index.lists(.initials, Gram.keys(initials[0], initials[1], initials[2])),
        isExact: three.allSatisfy(\.isWholeInitial))
    }
    return threes
  }

  /// The places side by side, and those with one between them that may be anything.
  private static func twos(_ places: [Pattern.Place]) -> [(Int, Int)] {
    places.indices.dropLast().compactMap { first in
      guard !places[first].anything else { return nil }
      let second = places[first + 1].anything ? first + 2 : first + 1
      return second < places.count && !places[second].anything ? (first, second) : nil
    }
  }

  /// The lists for two places that are so far apart; nil when there are none for such.
  private static func two(
    _ first: Pattern.Place, _ second: Pattern.Place, _ distance: Int, _ index: PhraseIndex
  ) -> Group? {
    let letters = Gram.key(first.letter, second.letter)
    if first.isLetter, second.isLetter {
      return Group([index.list(distance == 1 ? .pair : .skip, letters)])
    }
    guard distance == 1 else { return nil }
    if let one = first.initial, let other = second.initial {
      return Group(
        index.lists(.initials, Gram.keys(one, other, nil)),
        isExact: first.isWholeInitial && second.isWholeInitial)
    }
    let (ones, others) = (first.sounds, second.sounds)
    guard !ones.isEmpty, !others.isEmpty else { return nil }
    var lists =
      if first.isLetter || second.isLetter {
        index.lists(sounding: ones, others) { one, other in
          (!first.isLetter || one == first.letter) && (!second.isLetter || other == second.letter)
        }
      } else { index.lists(sounding: ones, others) }
    if Sound.isLatin(first.letter), Sound.isLatin(second.letter),
      let list = index.list(.pair, letters)
    {
      lists.append(list)
    }
    return Group(lists)
  }
}

extension Narrowing.Group {
  /// The lists of all letters that a place admits.
  init(_ place: Pattern.Place, _ index: PhraseIndex) {
    let letters = place.isLetter ? [place.letter] : place.letters.letters
    self.init(letters.map { index.list(.letter, UInt32($0)) })
  }
}
