import Files
import Orders
import Phrasebook
import Vocabulary

/// A kind of value in `kefu.yaml`: its name, its reader, and the way `config show` writes it.
struct SettingKind<Value: Sendable>: Sendable {
  let name: Text
  /// Returns the value of a key that is present; nil, after a report, when it is not of this kind.
  let read: @Sendable (YAMLTable, String) -> Value?
  let write: @Sendable (Value) -> String

  init(
    _ name: Text, write: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (YAMLTable, String) -> Value?
  ) {
    self.name = name
    self.read = read
    self.write = write
  }
}

extension SettingKind<String> {
  static let text = SettingKind(Texts.aText, write: { $0 }) { $0.text($1) }
}

extension SettingKind<Bool> {
  static let yesOrNo = SettingKind(Texts.aSwitch, write: { "\($0)" }) { $0.flag($1) }
  /// The columns of a character, 1 or 2; true for 2.
  static let width = SettingKind(Texts.oneOrTwo, write: { $0 ? "2" : "1" }) { table, key in
    table.whole(key, in: 1...2).map { $0 == 2 }
  }
}

extension SettingKind<Int> {
  static func whole(_ range: ClosedRange<Int>) -> SettingKind {
    SettingKind(Texts.aWhole(range), write: { "\($0)" }) { $0.whole($1, in: range) }
  }
  /// Whole minutes in the file, seconds in the program.
  static func minutes(_ range: ClosedRange<Int>) -> SettingKind {
    SettingKind(Texts.aWhole(range), write: { "\($0 / 60)" }) { table, key in
      table.whole(key, in: range).map { $0 * 60 }
    }
  }
}

extension SettingKind where Value: RawRepresentable<String> & CaseIterable {
  static var choice: SettingKind {
    SettingKind(Texts.aChoice(Value.allCases.map(\.rawValue)), write: { $0.rawValue }) {
      $0.choice($1, Value.self)
    }
  }
}

extension SettingKind<[String]> {
  static let texts = SettingKind(Texts.someTexts, write: { $0.joined(separator: " ") }) {
    $0.severalTexts($1)
  }
}

extension SettingKind<[String]> {
  /// Names of folders: small letters, digits, hyphens.
  static let trades = SettingKind(Texts.someTrades, write: { $0.joined(separator: " ") }) {
    table, key in
    let names = table.severalTexts(key)
    guard names.allSatisfy(PhraseTrades.isName) else {
      table[key]?.report(Texts.tradeNames)
      return nil
    }
    return names
  }
}

extension YAMLTable {
  /// Returns the texts of a list. A single text may be given without brackets. Several need them,
  /// unless quoted: they would be one text that is found nowhere.
  fileprivate func severalTexts(_ key: String) -> [String] {
    let marks = " \t、,，;；/"
    if let node = self[key], node.isPlain, let one = node.scalar,
      one.contains(where: marks.contains)
    {
      let parts = one.split { marks.contains($0) }.joined(separator: ", ")
      node.report(Texts.oneTextOfSeveral(key), fix: Texts.listOfTexts(key, parts))
    }
    return texts(key)
  }
}

extension SettingKind<PickedUpWords> {
  /// The words that count as picked up. An empty list leaves the default words: without any, no
  /// label would ever count as printed.
  static let pickedUpWords = SettingKind(
    Texts.someTexts, write: { $0.words.joined(separator: " ") }
  ) { table, key in
    let words = table.severalTexts(key)
    return words.isEmpty ? nil : PickedUpWords(words)
  }
}

extension SettingKind<DeskZone> {
  static let timeZone = SettingKind(Texts.aTimeZone, write: { $0.identifier }) { table, key in
    table[key]?.value(for: key, Texts.aTimeZone) { DeskZone($0) }
  }
}

extension SettingKind<FlagOrder> {
  static let flagOrder = SettingKind(
    Texts.flagOrderKind, write: { $0.flags.map(\.rawValue).joined(separator: " < ") }
  ) { table, key in
    guard let node = table[key] else { return nil }
    let flags = node.list(for: key).compactMap { flag in
      flag.value(for: key, Texts.aFlag) { Flag($0) }
    }
    guard let order = FlagOrder(flags) else {
      node.report(Texts.everyFlagOnce, fix: Texts.flagOrderShape)
      return nil
    }
    return order
  }
}

extension SettingKind<[String: Int]> {
  /// Limits in characters by platform; the shop names the platforms.
  static func limits(_ range: ClosedRange<Int>) -> SettingKind {
    SettingKind(
      Texts.limitsByPlatform(range),
      write: { limits in
        limits.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      },
      read: { table, key in
        let limits = table[key]?.openTable(as: key)
        let pairs = (limits?.entries ?? []).compactMap { platform, _ in
          limits?.whole(platform, in: range).map { (platform, $0) }
        }
        return Dictionary(pairs) { _, last in last }
      })
  }
}

extension SettingKind<[PhraseHabit: Int]> {
  /// Per cent by habit.
  static let habits = SettingKind(
    Texts.sharesByHabit(PhraseHabit.allCases.map(\.rawValue)),
    write: { limits in
      PhraseHabit.allCases.compactMap { habit in limits[habit].map { "\(habit.rawValue) \($0)" } }
        .joined(separator: ", ")
    },
    read: { table, key in
      let limits = table[key]?.table(keys: PhraseHabit.allCases.map(\.rawValue), as: key)
      let pairs = PhraseHabit.allCases.compactMap { habit in
        limits?.whole(habit.rawValue, in: 0...100).map { (habit, $0) }
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    })
}

extension SettingKind<[Shop]> {
  /// The shops, at least one. An empty list is reported by `Settings.read`, which knows of other
  /// findings.
  static let shops = SettingKind(
    Texts.shopsKind, write: { $0.map { "\($0.id) \($0.name)" }.joined(separator: ", ") }
  ) { table, key in
    let shops = table.list(key).compactMap { Shop($0, in: key) }
    return shops.isEmpty ? nil : shops
  }
}
