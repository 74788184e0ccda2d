/// Phrases that are searched together: the shop's, followed by an agent's own. Their numbers
/// continue from one shelf to the next.
struct Shelves: Sendable {
  struct Shelf: Sendable {
    let index: PhraseIndex
    /// The number of its first phrase among all shelves.
    let first: Int
  }

  private(set) var all: [Shelf]
  /// The shop's phrases.
  let shop: PhraseIndex

  init(shop: PhraseIndex, own: PhraseIndex? = nil) {
    self.shop = shop
    all = [Shelf(index: shop, first: 0)]
    if let own { all.append(Shelf(index: own, first: shop.phraseCount)) }
  }

  /// Returns the shelf of a phrase.
  func shelf(of phrase: Int) -> Shelf { isOwn(phrase) ? all[all.count - 1] : all[0] }

  func isOwn(_ phrase: Int) -> Bool { phrase >= shop.phraseCount }

  func phrase(_ number: Int) -> Phrase {
    let shelf = shelf(of: number)
    return shelf.index.phrase(number - shelf.first)
  }

  func id(_ phrase: Int) -> String {
    let shelf = shelf(of: phrase)
    return shelf.index.id(phrase - shelf.first)
  }

  func isVisible(_ phrase: Int, in scope: Scope) -> Bool {
    let shelf = shelf(of: phrase)
    return shelf.index.summary(phrase - shelf.first, in: scope).isVisible
  }

  func phrase(id: String) -> Int? {
    for shelf in all {
      if let number = shelf.index.phrase(id: id) { return shelf.first + number }
    }
    return nil
  }

  /// Returns the first `limit` of ranked phrases. Own ones take at most half of the places while
  /// there are others, so that they never hide the shop's.
  func shared<Item>(_ ranked: [Item], limit: Int, phrase: (Item) -> Int) -> [Item] {
    guard all.count > 1 else { return Array(ranked.prefix(limit)) }
    let others = ranked.count { !isOwn(phrase($0)) }
    var room = max(1, limit / 2, limit - others)
    var taken: [Item] = []
    for item in ranked where taken.count < limit {
      if isOwn(phrase(item)) {
        guard room > 0 else { continue }
        room -= 1
      }
      taken.append(item)
    }
    return taken
  }
}
