import Files
import Vocabulary

/// A key of `kefu.yaml`, declared once in `SettingKeys`. The reader of the file, `config show`, the
/// man page, completion and `SETTINGS.md` all come from the declaration.
package struct Setting<Value: Sendable>: Sendable {
  package let key: String
  /// The values that the key takes.
  let kind: SettingKind<Value>
  /// The default value; nil for a key that every file must give.
  let usual: Value?
  package let meaning: Text

  init(_ key: String, _ kind: SettingKind<Value>, usual: Value? = nil, _ meaning: Text) {
    self.key = key
    self.kind = kind
    self.usual = usual
    self.meaning = meaning
  }
}

/// A setting of any value type, for lists of settings.
package protocol DeclaredSetting: Sendable {
  var key: String { get }
  var meaning: Text { get }
  /// The values that the key takes, such as “a whole number from 1 to 9”.
  var takes: Text { get }
  /// True when every file must give the key.
  var isRequired: Bool { get }
  /// The default value, as `config show` writes it; nil for a required key.
  var usualText: String? { get }

  /// Returns the value that a file gives the key; nil when it gives none. A bad one is reported.
  func read(_ table: YAMLTable) -> (any Sendable)?
  var usualValue: (any Sendable)? { get }
  /// Returns the value that settings hold for the key, as `config show` writes it.
  func text(in settings: Settings) -> String
}

extension Setting: DeclaredSetting {
  package var takes: Text { kind.name }
  package var isRequired: Bool { usual == nil }
  package var usualText: String? { usual.map(kind.write) }
  package var usualValue: (any Sendable)? { usual }

  package func read(_ table: YAMLTable) -> (any Sendable)? {
    table[key] == nil ? nil : kind.read(table, key)
  }

  package func text(in settings: Settings) -> String { kind.write(settings[self]) }
}
