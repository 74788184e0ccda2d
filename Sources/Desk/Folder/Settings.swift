import Files
import Shell
import Vocabulary

/// The values of a desk's `kefu.yaml`: `settings.pane` is the value of the setting that
/// `SettingKeys` declares as `pane`.
@dynamicMemberLookup
package struct Settings: Sendable {
  /// The origin of a value.
  package enum Origin: String, Codable, Sendable {
    case file = "kefu.yaml"
    case usual = "default"
  }

  static let declared = SettingKeys()

  /// Every setting, listed by reflection on the declarations, so that none can be left out.
  package static let all: [any DeclaredSetting] = Mirror(reflecting: declared).children
    .compactMap { $0.value as? any DeclaredSetting }

  private var values: [String: any Sendable] = [:]
  private var written: Set<String> = []

  package subscript<Value>(dynamicMember path: KeyPath<SettingKeys, Setting<Value>>) -> Value {
    self[Self.declared[keyPath: path]]
  }

  subscript<Value>(setting: Setting<Value>) -> Value {
    guard let value = values[setting.key] as? Value else {
      preconditionFailure("`read` refuses a file that leaves “\(setting.key)” without a value")
    }
    return value
  }

  /// Returns the setting with a key.
  ///
  /// - Throws: `Refusal` of kind `.usage`, with the nearest key, when there is none.
  package static func setting(_ key: String) throws -> any DeclaredSetting {
    guard let setting = all.first(where: { $0.key == key }) else {
      let near = Nearest.match(key, among: all.map(\.key))
      throw Refusal(
        .usage, Texts.noSetting(key), fix: near.map(Text.didYouMeanPlainly) ?? Texts.listSettings)
    }
    return setting
  }

  package func origin(of setting: any DeclaredSetting) -> Origin {
    written.contains(setting.key) ? .file : .usual
  }

  /// - Throws: `Refusal` of kind `.refused` with every finding: half of the settings would
  ///   surprise.
  package static func read(_ file: TextFile) throws -> Settings {
    let source = YAMLSource(file)
    let table = source.root()?.table(
      keys: all.map(\.key), required: all.filter(\.isRequired).map(\.key), as: file.name)
    var settings = Settings()
    for setting in all { settings.take(setting, from: table) }
    // An empty file and an empty list of shops break no rule of their keys, but name no shop.
    if source.findings.isEmpty, all.contains(where: { settings.values[$0.key] == nil }) {
      source.report(Finding(Place(file: file.name), Texts.noShop, fix: Texts.shopShape))
    }
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return settings
  }

  private mutating func take(_ setting: any DeclaredSetting, from table: YAMLTable?) {
    let value = table.flatMap(setting.read)
    if value != nil { written.insert(setting.key) }
    values[setting.key] = value ?? setting.usualValue
  }
}
