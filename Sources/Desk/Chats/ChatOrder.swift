import Orders
import Vocabulary

extension Chat {
  /// Makes an order the chat's own, with values for replies. Its number, buyer's name, goods and
  /// pieces are filled in; its amount, size and colour are only offered, because a reply may mean
  /// others. The buyer's address and phone are in the confirmation form alone. Returns false when
  /// the order is unknown.
  @discardableResult
  package func use(_ number: OrderNumber, of records: OrderRecords) throws -> Bool {
    let sheet = try records.sheet(number)
    let form = sheet?.confirmation?.form
    choose(
      number,
      values: Self.known([
        "订单": number.text, "买家": try records.buyerName(of: number), "商品": sheet?.order.title,
        "件数": form?[.quantity] ?? sheet?.order.quantity.map(String.init),
      ]),
      offers: Self.known([
        "金额": sheet?.order.paid?.description, "尺码": form?[.size], "颜色": form?[.colour],
      ]))
    return sheet != nil
  }

  private static func known(_ values: [String: String?]) -> [String: String] {
    values.compactMapValues(\.self)
  }
}
