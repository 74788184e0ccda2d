import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func notKept(_ book: Text, _ month: Month) -> Text {
    Text(
      zh: "\(month)“\(book.chinese)”一条也没有，上个月有",
      en: "nothing in “\(book.english)” of \(month), which was kept the month before")
  }
  static func keepBook(_ book: Book) -> Text {
    let command = book == .service ? "接待本" : "库存本"
    return Text(zh: "看看：kefu 帮助 \(command)", en: "see kefu help \(book.rawValue)")
  }
}
