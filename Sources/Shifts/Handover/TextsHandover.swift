import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let itemShape = Text(
    zh: "写上要交接的事，如：kefu handover write 买家催退款", en: "say what is open: kefu handover write TEXT")
  static let nameBuyer = Text(zh: "加上 --buyer 旺旺名", en: "add --buyer NAME")
}
