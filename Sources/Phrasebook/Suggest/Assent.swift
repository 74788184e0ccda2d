/// Words with which a buyer only agrees, so that what comes next is ours to say.
enum Assent {
  private static let words = Set(
    """
    好 好的 好吧 好滴 好呀 好啊 好哒 好嘞 好的呢 好的好的 嗯 嗯嗯 嗯呢 恩 恩恩 嗯好 嗯好的 行 行吧 行的 可以 可以的
    哦 哦哦 噢 是 是的 对 对的 收到 知道了 明白 明白了 了解 ok okay okk
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) })

  static func isOne(_ message: String) -> Bool { words.contains(Folding.key(message)) }
}
