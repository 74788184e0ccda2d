import Files
import Vocabulary

/// The size tables of the shop: `sizes.csv` of the phrase folder, with a row for each size.
public struct SizeSheet: Sendable {
  public static let fileName = "sizes.csv"

  static let names: [String: [String]] = [
    "货号": ["number", "款号", "商家编码", "goods"], "类目": ["kind", "品类"], "尺码": ["size", "码数"],
    "身高": ["height", "身高cm", "身高(cm)", "身高（cm）"],
    "体重": ["weight", "体重斤", "体重(斤)", "体重（斤）"],
    "体重公斤": ["体重kg", "体重(kg)", "体重（kg）", "体重(公斤)", "体重（公斤）"],
    "腰围": ["waist", "腰围cm", "腰围(cm)"], "臀围": ["hip", "臀围cm", "臀围(cm)"],
    "胸围": ["bust", "胸围cm", "胸围(cm)"], "衣长": ["length", "裤长", "长度"],
    "别家码": ["other", "其他牌子", "别家尺码"],
  ]

  /// One size of a table.
  public struct Row: Hashable, Sendable {
    /// The goods that it is for; nil for those of a kind, or all.
    public let goods: String?
    public let kind: String?
    public let size: String
    /// Centimetres, and 斤 for the weight, by column.
    public let measures: [String: ClosedRange<Double>]
    /// The size worn of other brands that corresponds to it.
    public let others: [String]
    public let line: Int
  }

  /// The columns with measures, in the order in which they are shown.
  public static let measureNames = ["身高", "体重", "腰围", "臀围", "胸围", "衣长"]

  public private(set) var rows: [Row] = []
  public private(set) var findings: [Finding] = []
  /// The tables of which a row was refused.
  private var faulty: Set<Owner> = []
  private let file: String

  /// What a table is for; neither goods nor kind for all.
  private struct Owner: Hashable {
    let goods, kind: String?

    init(_ goods: String?, _ kind: String?) {
      self.goods = goods?.uppercased()
      self.kind = kind
    }
  }

  public init() { file = Self.fileName }

  /// - Throws: `Refusal` of kind `.refused` when the file is no sheet, or has no sizes.
  public init(path: String, name: String) throws {
    file = name
    let reader = try SheetReader(path: path, name: name)
    let columns = try SheetColumns(of: reader, names: Self.names, required: ["尺码"])
    while let row = try reader.next({ row in
      row.isBlank
        ? nil
        : (
          line: row.line,
          cells: Dictionary(
            uniqueKeysWithValues: Self.names.keys.compactMap { key in
              columns[key].map { (key, row.plain($0)) }
            })
        )
    }) {
      if let row { take(row.line, row.cells.filter { !$0.value.isEmpty }) }
    }
  }

  private mutating func take(_ line: Int, _ cells: [String: String]) {
    func report(_ reason: Text, fix: Text? = nil) {
      findings.append(Finding(Place(file: file, line: line), reason, fix: fix))
    }
    let owner = Owner(cells["货号"], cells["类目"])
    guard let size = cells["尺码"] else {
      faulty.insert(owner)
      return report(Texts.noSize)
    }
    var measures: [String: ClosedRange<Double>] = [:]
    for name in Self.measureNames + ["体重公斤"] {
      guard let cell = cells[name] else { continue }
      // A size without its one measure would be advised to people whom it does not fit.
      guard let range = Self.range(cell) else {
        faulty.insert(owner)
        return report(Texts.noMeasure(name, cell), fix: Texts.measureShape)
      }
      if name == "体重公斤" {
        measures["体重"] = range.lowerBound * 2...range.upperBound * 2
      } else {
        measures[name] = range
      }
    }
    rows.append(
      Row(
        goods: cells["货号"], kind: cells["类目"], size: size, measures: measures,
        others: (cells["别家码"] ?? "").split { " 、,，/;；".contains($0) }.map(String.init), line: line))
  }

  /// The largest measure of a body, in cm or 斤.
  private static let mostMeasure = 1000.0

  /// Reads `155-160`, `155~160`, `155到160` or `160`.
  private static func range(_ text: String) -> ClosedRange<Double>? {
    let parts = text.halfWidth.split { "-~–—～到至".contains($0) }
      .map { $0.filter { $0.isNumber || $0 == "." } }.compactMap(Double.init)
    guard let low = parts.first, let high = parts.last, parts.count <= 2, low <= high,
      high <= mostMeasure
    else { return nil }
    return low...high
  }

  /// Takes the tables of another sheet: those of the same goods or kind are replaced whole, and
  /// one of which a row is refused is not taken, since it would lack a size.
  public mutating func take(_ sheet: SizeSheet) -> ImportReport {
    func owner(_ row: Row) -> Owner { Owner(row.goods, row.kind) }
    func plain(_ rows: [Row]) -> [Row] {
      rows.map {
        Row(
          goods: $0.goods, kind: $0.kind, size: $0.size, measures: $0.measures, others: $0.others,
          line: 0)
      }
    }
    var report = ImportReport(read: sheet.rows.count + sheet.findings.count)
    let (old, new) = (
      Dictionary(grouping: rows, by: owner),
      Dictionary(grouping: sheet.rows.filter { !sheet.faulty.contains(owner($0)) }, by: owner)
    )
    for (owner, table) in new {
      let before = old[owner] ?? []
      if before.isEmpty {
        report.added += table.count
      } else if plain(before) == plain(table) {
        report.unchanged += table.count
      } else {
        report.updated += table.count
      }
    }
    rows = rows.filter { new[owner($0)] == nil } + sheet.rows.filter { new[owner($0)] != nil }
    let left = sheet.rows.filter { sheet.faulty.contains(owner($0)) }
      .map { RefusedRow(line: $0.line, reason: Texts.faultyTable($0.size)) }
    report.refused =
      (sheet.findings.map { RefusedRow(line: $0.place?.line ?? 1, reason: $0.reason) } + left)
      .sorted { $0.line < $1.line }
    return report
  }

  /// The tables as a sheet.
  public var text: String {
    let columns = ["货号", "类目", "尺码"] + Self.measureNames + ["别家码"]
    return CSVText.document(
      [columns.map(CSVCell.text)]
        + rows.map { row in
          [
            row.goods.map(CSVCell.identifier) ?? .text(""), .verbatim(row.kind ?? ""),
            .verbatim(row.size),
          ] + Self.measureNames.map { .verbatim(row.measures[$0].map(Self.written) ?? "") }
            + [.verbatim(row.others.joined(separator: " "))]
        })
  }

  /// Returns a measure as a sheet has it: `155-160`, or `160`.
  public static func written(_ range: ClosedRange<Double>) -> String {
    func figure(_ value: Double) -> String {
      value == value.rounded() ? String(Int(value)) : String(value)
    }
    let (low, high) = (figure(range.lowerBound), figure(range.upperBound))
    return low == high ? low : low + "-" + high
  }

  /// Returns the table for goods: their own, else that of their kind, else the one for all.
  public func table(for goods: Goods?) -> [Row] {
    if let number = goods?.number.uppercased() {
      let own = rows.filter { $0.goods?.uppercased() == number }
      if !own.isEmpty { return own }
    }
    if let kind = goods?.values["类目"] {
      let ofKind = rows.filter { $0.goods == nil && $0.kind == kind }
      if !ofKind.isEmpty { return ofKind }
    }
    return rows.filter { $0.goods == nil && $0.kind == nil }
  }
}
