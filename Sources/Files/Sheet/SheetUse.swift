import Vocabulary

/// A column that an import can take.
public struct SheetColumn: Sendable {
  /// The English header, which every sheet may use.
  public let name: String
  /// Chinese headers that every sheet may use.
  public let spellings: [String]
  public let meaning: Text
  /// Whether somebody's wage hangs on it: where it was not found, that is said.
  public let pays: Bool

  public init(_ name: String, _ spellings: [String], _ meaning: Text, pays: Bool = false) {
    self.name = name
    self.spellings = spellings
    self.meaning = meaning
    self.pays = pays
  }
}

/// The sheets of one import: the columns that it takes, under the headers of
/// CONTRACT.md, Files that clerks bring.
public struct SheetUse: Sendable {
  /// As in `import orders`.
  public let id: String
  public let columns: [SheetColumn]
  /// Names of the columns without which a sheet can't be taken.
  public let required: [String]
  /// Meanings that words of a status can have, such as `counts`, with the words of every sheet.
  public let words: [String: [String]]

  public init(
    id: String, columns: [SheetColumn], required: [String], words: [String: [String]] = [:]
  ) {
    self.id = id
    self.columns = columns
    self.required = required
    self.words = words
  }

  /// The sheet with the headers of the contract, of no platform in particular.
  var plain: SheetKind {
    SheetKind(id: id, name: Texts.plainKind, use: id, columns: [:], required: required, words: [:])
  }
}

/// A sheet as one platform or machine exports it: its headers and the words of its statuses.
public struct SheetKind: Sendable {
  public let id: String
  public let name: Text
  /// The import that takes it.
  public let use: String
  /// Headers by the column's own name, the preferred one first.
  public let columns: [String: [String]]
  public let required: [String]
  /// Words of a status by what they mean, such as `counts: [退款成功]`.
  public let words: [String: [String]]
  /// Whether an amount is that of the row's goods (true), of the whole order (false), or the rows
  /// tell (nil), where an order stands in several rows.
  public let amountsAreLines: Bool?

  public init(
    id: String, name: Text, use: String, columns: [String: [String]], required: [String],
    words: [String: [String]], amountsAreLines: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.use = use
    self.columns = columns
    self.required = required
    self.words = words
    self.amountsAreLines = amountsAreLines
  }
}

/// What a person says about a sheet beside its file.
public struct SheetOptions: Sendable {
  /// The sheets that the desk knows, of every import.
  public var kinds: [SheetKind]
  /// The kind's id or name; nil where the header shall tell.
  public var kind: String?
  /// The workbook's sheet; nil for the first.
  public var sheet: String?

  public init(kinds: [SheetKind] = [], kind: String? = nil, sheet: String? = nil) {
    self.kinds = kinds
    self.kind = kind
    self.sheet = sheet
  }
}
