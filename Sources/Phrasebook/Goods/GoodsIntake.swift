import Files
import Vocabulary

/// The merging of a sheet of goods into the desk's own: rows go by their number, a column that the
/// desk does not have yet is added, one that the sheet lacks stays as it is.
public struct GoodsIntake {
  private var header: [String]
  private var rows: [[String: String]] = []
  private var places: [String: Int] = [:]

  /// - Parameter kept: the desk's goods so far.
  public init(_ kept: GoodsSheet) {
    header = kept.columns.compactMap(\.self)
    for goods in kept.goods { append(goods) }
  }

  private mutating func append(_ goods: Goods) {
    places[goods.number.uppercased()] = rows.count
    rows.append(goods.values.merging([GoodsSheet.number: goods.number]) { $1 })
  }

  /// Takes the goods of another sheet; an empty cell leaves the desk's own.
  public mutating func take(_ sheet: GoodsSheet) -> ImportReport {
    var report = ImportReport()
    for name in sheet.columns.compactMap(\.self) where !header.contains(name) {
      header.append(name)
    }
    for goods in sheet.goods {
      report.read += 1
      guard let place = places[goods.number.uppercased()] else {
        append(goods)
        report.added += 1
        continue
      }
      let merged = rows[place].merging(goods.values) { $1 }
      if merged == rows[place] { report.unchanged += 1 } else { report.updated += 1 }
      rows[place] = merged
    }
    report.read += sheet.findings.count
    report.refused = sheet.findings.map { RefusedRow(line: $0.place?.line ?? 1, reason: $0.reason) }
    return report
  }

  /// The goods as a sheet.
  public var text: String {
    CSVText.document(
      [header.map(CSVCell.text)]
        + rows.map { row in
          header.map { name in
            name == GoodsSheet.number
              ? .identifier(row[name] ?? "") : .verbatim(row[name] ?? "")
          }
        })
  }
}
