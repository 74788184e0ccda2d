import Phrasebook
import Shell
import Terminal
import Vocabulary

/// Goods in one line each.
struct GoodsList: Shown {
  private struct Row: Encodable {
    let number: String
    let name: String?
    let price: String?
    let newFrom: Day?
  }

  let goods: [Goods]

  func encode(to encoder: any Encoder) throws {
    var list = encoder.singleValueContainer()
    try list.encode(
      goods.map {
        Row(number: $0.number, name: $0.name, price: $0.values["价格"], newFrom: $0.newFrom)
      })
  }

  func lines(_ paper: Paper) -> [String] {
    var table = Table([
      .init(paper.text(Texts.goodsNumberHead)), .init(paper.text(Texts.goodsNameHead)),
      .init(paper.text(Texts.goodsPriceHead), .right), .init(paper.text(Texts.goodsNewHead)),
    ])
    for goods in goods {
      table.add([
        goods.number.harmless(), (goods.name ?? "").harmless(),
        (goods.values["价格"] ?? "").harmless(), goods.newFrom.map { "\($0)" } ?? "",
      ])
    }
    return goods.isEmpty
      ? []
      : table.lines(
        width: paper.columns, cells: paper.width, style: paper.style)
  }
}

/// Goods with all of their cells, and their sizes.
struct GoodsView: Shown {
  let goods: Goods
  let sizes: [SizeSheet.Row]

  private enum Keys: CodingKey { case number, values, sizes }

  private struct Size: Encodable {
    let size: String
    let measures: [String: String]
  }

  private static func figures(_ row: SizeSheet.Row) -> [String: String] {
    row.measures.mapValues { SizeSheet.written($0) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(goods.number, forKey: .number)
    try container.encode(goods.values, forKey: .values)
    try container.encode(
      sizes.map { Size(size: $0.size, measures: Self.figures($0)) }, forKey: .sizes)
  }

  func lines(_ paper: Paper) -> [String] {
    let names = goods.values.keys.sorted { (Self.rank($0), $0) < (Self.rank($1), $1) }
    let widest = names.map { paper.width.of($0) }.max() ?? 0
    let head = paper.style(goods.number.harmless(), .title)
    let cells = names.map { name in
      paper.width.pad(name.harmless(), to: widest + 2) + (goods.values[name] ?? "").harmless()
    }
    return [head] + cells
      + sizes.map { row in
        let figures = Self.figures(row)
        let measures = SizeSheet.measureNames.compactMap { name in
          figures[name].map { "\(name) \($0)" }
        }
        return "\(row.size)  \(measures.joined(separator: "  "))".harmless()
      }
  }

  private static func rank(_ name: String) -> Int {
    ["商品", "面料", "厚薄", "弹力", "里衬", "版型", "洗法", "产地", "模特", "价格", "上新日"]
      .firstIndex(of: name) ?? 99
  }
}
