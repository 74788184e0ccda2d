import Files
import Phrasebook
import Vocabulary

/// The facts of the desk's shops, as they are in the file now.
final class FactShelf {
  /// The facts as last read without a fault.
  private var good: ShopFacts?
  /// The first fault of the file as it was last read; nil without any.
  private(set) var fault: Finding?

  /// Returns the facts of the file; those read before while it has faults.
  func facts(_ desk: Desk) -> ShopFacts {
    fault = nil
    guard (try? desk.has(Desk.factsFile)) == true,
      let read = try? desk.kept(Desk.factsFile, read: { ShopFacts($0) })
    else { return good ?? ShopFacts() }
    fault = read.findings.first
    if read.findings.isEmpty { good = read }
    return read.findings.isEmpty ? read : good ?? read
  }
}

extension Desk {
  package static let factsFile = "\(phraseFolderName)/\(ShopFacts.fileName)"
  package static let phraseFolderName = "Scripts-Library"

  /// The facts of the shops; in an open session a file with faults changes nothing.
  package var facts: ShopFacts { factShelf.facts(self) }

  /// The first fault of the file, for which the facts as last read go on to hold; nil without any.
  package var factsFault: Finding? {
    _ = facts
    return factShelf.fault
  }

  /// The place and time for which replies are searched and facts hold: the current shop, now.
  package var scope: Scope { scope(of: shop) }

  package func scope(of shop: Shop) -> Scope {
    Scope(
      day: today, minute: zone.clock(now).second / 60, shop: shop.id, platform: shop.platform,
      tone: tone(of: shop))
  }

  /// Returns the value of a fact for the current shop; nil when it is missing or not declared.
  package func fact(_ name: FactName) -> String? { facts.value(name.rawValue, in: scope) }

  /// The facts that the program itself goes by.
  package enum FactName: String {
    /// The courier that needs no mention (HANDBOOK/orders.md, Figures a buyer is told).
    case courier = "快递"
    /// The members' discount (HANDBOOK/systems.md, S17).
    case memberDiscount = "会员折扣"
  }

  /// Reads the phrase files of the desk's trades.
  ///
  /// - Throws: as `PhraseFolder` does.
  package func phraseFolder(
    progress: (Double, Int) throws -> Void = { _, _ in }
  ) throws -> PhraseFolder {
    try PhraseFolder(
      path: path(Self.phraseFolderName), name: Self.phraseFolderName, trades: settings.trade,
      progress: progress)
  }

  /// Changes facts in their file.
  ///
  /// - Returns: the values before, by name; none for one that had none.
  /// - Throws: `Refusal` as `FactEdit.set` does, or when the file can't be written.
  package func state(
    _ given: [(name: String, value: String)], shop: String?, from: DayTime?, until: DayTime?
  ) throws -> [String: String] {
    guard try has(Self.factsFile) else {
      throw Refusal(Texts.noFacts, fix: Texts.addFacts, at: Place(file: Self.factsFile))
    }
    return try FolderLock.held(path(Self.phraseFolderName)) {
      var edit = FactEdit(try file(Self.factsFile))
      var before: [String: String] = [:]
      for (name, value) in given {
        before[name] = try edit.set(name, to: value, shop: shop, from: from, until: until)
      }
      try WholeFile.write(edit.text, to: path(Self.factsFile))
      return before
    }
  }

  /// Returns the findings about the facts: faults of the file, values for shops that do not exist,
  /// and missing facts that phrases wait for.
  package func factFindings(_ phrases: [Phrase]) throws -> [Finding] {
    guard try has(Self.factsFile) else { return [] }
    let facts = ShopFacts(try file(Self.factsFile))
    let shops = settings.shops.map(\.id)
    let strays = facts.all.flatMap(\.values).compactMap { value -> Finding? in
      guard let shop = value.shop, !shops.contains(shop) else { return nil }
      return Finding(value.place, Texts.noSuchShop(shop), fix: Texts.shops(shops))
    }
    return facts.findings + strays + awaited(facts, phrases)
  }

  private func awaited(_ facts: ShopFacts, _ phrases: [Phrase]) -> [Finding] {
    var counts: [String: Int] = [:]
    for phrase in phrases {
      for name in phrase.allRequired where facts[name] != nil { counts[name, default: 0] += 1 }
    }
    return facts.all.compactMap { fact in
      guard let count = counts[fact.name] else { return nil }
      let lacking = settings.shops.filter {
        facts.standing(of: fact, in: scope(of: $0)) == .missing
      }
      guard let first = lacking.first else { return nil }
      let shop = lacking.count == settings.shops.count ? nil : first.id
      return Texts.awaited(fact, count, shop: shop)
    }
  }
}

extension Desk {
  /// The folders with the desk's phrases and facts.
  package var phraseFolders: [String] {
    let folder = path(Self.phraseFolderName)
    return [folder] + settings.trade.map { folder + "/trades/" + $0 }
  }
}
