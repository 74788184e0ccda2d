import Vocabulary

extension GoodsSheet {
  /// The words that 版型 has: how the goods fit.
  private static let fits = ["偏大", "正常", "偏小"]

  /// Returns the findings about the sheet: those of reading it, cells that are none of their kind,
  /// and cells that phrases wait for, once for each column.
  ///
  /// - Parameters:
  ///   - sizes: the size tables, whose numbers must be of goods.
  ///   - waited: the variables that phrases use.
  public func check(_ sizes: SizeSheet, waited: Set<String>) -> [Finding] {
    var found = findings
    func report(_ goods: Goods, _ reason: Text, fix: Text? = nil) {
      found.append(Finding(Place(file: file, line: goods.line), reason, fix: fix))
    }
    for goods in goods {
      if let fit = goods.values["版型"], !Self.fits.contains(where: fit.contains) {
        report(goods, Texts.badFit(goods.number, fit), fix: Texts.fitWords(Self.fits))
      }
      if let price = goods.values["价格"], FactKind.amount.reading(price) == nil {
        report(goods, Texts.notAFactValue("价格", price), fix: Texts.factValueShape(.amount))
      }
      if let day = goods.values["上新日"], Day(day) == nil {
        report(goods, Texts.notAFactValue("上新日", day), fix: Texts.aDayTime)
      }
      if goods.name == nil { report(goods, Texts.noGoodsName(goods.number)) }
    }
    for name in columns.compactMap(\.self) where waited.contains(name) {
      let lacking = goods.filter { $0.values[name] == nil && name != Self.number }
      if let first = lacking.first {
        report(first, Texts.emptyCells(name, lacking.map(\.number)))
      }
    }
    for number in Set(sizes.rows.compactMap(\.goods)).sorted() where self[number] == nil {
      found.append(
        Finding(Place(file: SizeSheet.fileName), Texts.sizesOfNoGoods(number)))
    }
    return found + sizes.findings
  }
}
