import Files
import Vocabulary

/// The goods of the shop: `goods.csv` of the phrase folder. Any column is a variable of phrases.
public struct GoodsSheet: Sendable {
  public static let fileName = "goods.csv"
  /// The variable of the column that every sheet must have.
  public static let number = "货号"

  /// The variables that phrases know, with other headers that a sheet may have for them.
  static let names: [String: [String]] = [
    number: ["number", "商品货号", "款号", "商家编码", "商品编码", "goods"],
    "商品": ["name", "商品名", "商品名称", "名称", "宝贝标题", "标题"],
    "面料": ["面料成分", "成分"], "厚薄": ["厚度"], "弹力": ["弹性"], "里衬": ["内衬"], "版型": [],
    "洗法": ["洗涤", "洗涤方式"], "产地": [], "模特": ["模特身高体重尺码", "模特信息"],
    "价格": ["price", "售价"], "链接": ["link", "url", "商品链接", "宝贝链接"],
    "上新日": ["new from", "上新", "上新日期", "上架日期"], "克重": [], "保质期": [], "规格": [],
    "配料": ["配料表"], "适用": ["适用人群"], "材质": [], "尺寸": [], "电压": [], "接口": [],
    "类目": ["kind", "品类"],
  ]

  /// The variables of the sheet's columns, in order; nil for one whose header names none.
  public private(set) var columns: [String?] = []
  public private(set) var header: [String] = []
  public private(set) var goods: [Goods] = []
  public private(set) var findings: [Finding] = []
  let file: String

  public init() { file = Self.fileName }

  /// Reads a sheet. Rows without a number, and those with one that stands above, are findings.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file is no sheet, or has no goods numbers.
  public init(path: String, name: String) throws {
    file = name
    let reader = try SheetReader(path: path, name: name)
    let found = try SheetColumns(of: reader, names: Self.names, required: [Self.number])
    header = found.header
    columns = found.header.indices.map { index in
      Self.names.keys.first { found[$0] == index }
        ?? (Template.isName(found.header[index].trimmed) ? found.header[index].trimmed : nil)
    }
    for (index, name) in header.enumerated() where columns[index] == nil && !name.trimmed.isEmpty {
      report(found.line, Texts.noColumnName(name), fix: Texts.variableFix)
    }
    while let row = try reader.next({ row in
      row.isBlank
        ? nil : (line: row.line, cells: (0..<found.header.count).map { row.plain($0) })
    }) {
      if let row { take(row.line, row.cells) }
    }
  }

  private mutating func take(_ line: Int, _ cells: [String]) {
    var values: [String: String] = [:]
    for (name, cell) in zip(columns, cells) {
      if let name, let value = Template.tidy(cell) { values[name] = value }
    }
    guard let number = values.removeValue(forKey: Self.number) else {
      return report(line, Texts.noGoodsNumber)
    }
    if let other = self[number] {
      return report(line, Texts.goodsTwice(number, other.line))
    }
    goods.append(Goods(number: number, values: values, line: line))
  }

  private mutating func report(_ line: Int, _ reason: Text, fix: Text? = nil) {
    findings.append(Finding(Place(file: file, line: line), reason, fix: fix))
  }

  /// The goods with a number, in any case; nil when there are none.
  public subscript(number: String) -> Goods? {
    let wanted = number.uppercased()
    return goods.first { $0.number.uppercased() == wanted }
  }

  /// Returns the goods that a text names by number or link; nil when it names none, or several.
  public func named(in text: String) -> Goods? {
    guard !goods.isEmpty, text.utf8.contains(where: { 48...57 ~= $0 }) else { return nil }
    let linked = goods.filter { $0.isLinked(in: text) }
    let named = linked.isEmpty ? goods.filter { $0.isNamed(in: text) } : linked
    return named.count == 1 ? named[0] : nil
  }

  /// Returns the goods of an order's title: those whose number stands in it, or whose name does.
  public func titled(_ title: String) -> Goods? {
    if let named = named(in: title) { return named }
    let folded = Folding.key(title)
    let called = goods.filter { goods in
      goods.name.map { Folding.key($0) }.map { !$0.isEmpty && folded.contains($0) } ?? false
    }
    return called.count == 1 ? called[0] : nil
  }

  /// Returns the goods that have every word in number, name or another cell, by line.
  public func find(_ words: String) -> [Goods] {
    let words = words.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) }
    guard !words.isEmpty else { return goods }
    return goods.filter { goods in
      let text = Folding.key(([goods.number] + goods.values.values).joined(separator: " "))
      return words.allSatisfy(text.contains)
    }
  }

  /// Returns the goods that come on sale within a week, or did within the last one.
  public func new(on day: Day) -> [Goods] {
    goods.filter { $0.newFrom.map { (day - 7...day + 7).contains($0) } ?? false }
  }
}
