/// A line typed in an open session, from reading it to the list of replies, over the phrasebook as
/// shipped.
enum SearchRows {
  private static let words = [
    "退货", "tuihuo", "th", "包邮 新疆", "便宜", "尺码", "fapiao", "什么时候发货",
  ]
  private static let messages = [
    "亲 能便宜点不", "我这个什么时候能发货啊 都两天了", "衣服大了想换个小一码的 运费谁出", "有没有发票",
    "质量怎么样会不会起球", "收到少了一件 怎么回事", "身高165体重110穿多大", "不想要了怎么退",
  ]

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.makeDesk()
    let lines = Lines(file: workplace.path("searches.txt"))
    return [("find", words), ("suggest", messages)].map { command, texts in
      Pair(
        what: "\(command) in a session", rounds: 5,
        ours: {
          var index = 0
          return try lines.cost(
            line: {
              index += 1
              return "\(command) \(texts[index % texts.count])"
            }, program: workplace.session)
        })
    }
  }
}
