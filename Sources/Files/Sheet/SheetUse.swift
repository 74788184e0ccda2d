import Vocabulary

/// A column that an import can take.
public struct SheetColumn: Sendable {
  /// The English header, which every sheet may use.
  public let name: String
  /// Chinese headers that every sheet may use.
  public let spellings: [String]
  public let meaning: Text
  /// True when somebody's wage depends on the column; a sheet without it gets a finding.
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
  /// The name of the import, as in `import orders`.
  public let id: String
  public let columns: [SheetColumn]
  /// The names of the columns without which a sheet can't be taken.
  public let required: [String]
  /// The meanings that words of a status can have, such as `counts`, with the words of every sheet.
  public let words: [String: [String]]

  public init(
    id: String, columns: [SheetColumn], required: [String], words: [String: [String]] = [:]
  ) {
    self.id = id
    self.columns = columns
    self.required = required
    self.words = words
  }

  /// The kind with the headers of the contract, of no platform in particular.
  var plain: SheetKind {
    SheetKind(id: id, name: Texts.plainKind, use: id, columns: [:], required: required, words: [:])
  }
}

/// A sheet as one platform or machine exports it: its headers and the words of its statuses.
public struct SheetKind: Sendable {
  public let id: String
  public let name: Text
  /// The name of the import that takes it.
  public let use: String
  /// Headers by the column's own name, the preferred one first.
  public let columns: [String: [String]]
  public let required: [String]
  /// The words of a status by their meaning, such as `counts: [退款成功]`.
  public let words: [String: [String]]
  /// The meaning of an amount where an order has several rows: true for the row's goods, false for
  /// the whole order, nil when the rows tell.
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

/// The options that a person gives for a sheet beside its file.
public struct SheetOptions: Sendable {
  /// The kinds of sheets that the desk knows, of every import.
  public var kinds: [SheetKind]
  /// The kind's id or name; nil to recognize it by the header.
  public var kind: String?
  /// The name of the workbook's sheet; nil for the first one that is not hidden.
  public var sheet: String?

  public init(kinds: [SheetKind] = [], kind: String? = nil, sheet: String? = nil) {
    self.kinds = kinds
    self.kind = kind
    self.sheet = sheet
  }
}
