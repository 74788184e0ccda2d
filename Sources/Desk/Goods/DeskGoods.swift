import Files
import Phrasebook
import Vocabulary

extension Desk {
  package static let goodsFile = "\(phraseFolderName)/\(GoodsSheet.fileName)"
  package static let sizesFile = "\(phraseFolderName)/\(SizeSheet.fileName)"

  /// The goods as their sheet is now; none where there is no sheet.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the sheet can't be read at all.
  package func goods() throws -> GoodsSheet {
    guard try has(Self.goodsFile) else { return GoodsSheet() }
    return try kept(Self.goodsFile) {
      try GoodsSheet(path: path(Self.goodsFile), name: Self.goodsFile)
    }
  }

  /// The size tables as their sheet is now; none where there is no sheet.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the sheet can't be read at all.
  package func sizes() throws -> SizeSheet {
    guard try has(Self.sizesFile) else { return SizeSheet() }
    return try kept(Self.sizesFile) {
      try SizeSheet(path: path(Self.sizesFile), name: Self.sizesFile)
    }
  }

  /// Returns the goods with a number.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound`, with the nearest number, when there are none.
  package func goods(_ number: String) throws -> Goods {
    let sheet = try goods()
    if let goods = sheet[number] ?? sheet.named(in: number) { return goods }
    let near = Nearest.match(number, among: sheet.goods.map(\.number))
    throw Refusal(
      .nothingFound, Texts.noGoods(number), fix: near.map(Text.didYouMean) ?? Texts.findGoods)
  }
}

/// The goods that a chat is about, and the size that is advised for them.
package struct ChosenGoods {
  package let goods: Goods?
  package let advice: SizeAdvice?

  /// - Parameters:
  ///   - chat: the chat, whose goods were named before, or are those of its order.
  ///   - words: the buyer's message, which may name others and state measures.
  package init(_ desk: Desk, chat: Chat?, words: String) {
    let sheet = (try? desk.goods()) ?? GoodsSheet()
    goods =
      sheet.named(in: words) ?? chat?.goods.flatMap { sheet[$0] }
      ?? chat?.ownValues["商品"].flatMap { sheet.titled($0) }
    let measures = (chat?.measures ?? [:]).merging(MessageValues(words).measures) { $1 }
    let table = measures.isEmpty ? [] : ((try? desk.sizes()) ?? SizeSheet()).table(for: goods)
    advice = SizeAdvice(measures, table: table, goods: goods)
  }

  /// The values that they give to placeholders. A column of a name that means something else in
  /// replies, such as 颜色 or 金额, gives none.
  package var values: [String: String] {
    let cells = goods?.values.filter { $0.key == "商品" || !Variables.spoken.contains($0.key) } ?? [:]
    return cells.merging(goods.map { ["货号": $0.number] } ?? [:]) { $1 }
      .merging(advice?.values ?? [:]) { $1 }
  }

  /// The line for the agent where a measure is outside the table; nil otherwise.
  package var note: Text? {
    guard case .outside(let name, let value, let range) = advice else { return nil }
    return Texts.outsideTable(name, value, range)
  }
}
