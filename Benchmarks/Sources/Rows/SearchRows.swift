/// A line typed in an open session, from reading it to the list of replies, over the phrasebook as
/// shipped.
enum SearchRows {
  static let lines = 1000
  private static let words = ["退货", "tuihuo", "th", "包邮 新疆", "便宜", "尺码", "fapiao", "什么时候发货"]
  private static let messages = [
    "亲 能便宜点不", "我这个什么时候能发货啊 都两天了", "衣服大了想换个小一码的 运费谁出", "有没有发票", "质量怎么样会不会起球",
    "收到少了一件 怎么回事", "身高165体重110穿多大", "不想要了怎么退",
  ]

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.makeDesk()
    return [("find", words), ("suggest", messages)].map { command, texts in
      Pair(
        what: "\(command) in a session", rounds: 5,
        ours: {
          func session(_ lines: Int) throws -> Cost {
            var file = try DataFile(workplace.path("searches.txt"))
            for line in 0..<lines { try file.line("\(command) \(texts[line % texts.count])") }
            try file.flush()
            return try workplace.session(workplace.path("searches.txt")).run()
          }
          return try session(1 + lines).eachLine(after: session(1), lines: lines)
        })
    }
  }
}
