/// Search in the plainest way, to compare the index with: every text of every phrase is read, and a
/// word is tried at each of its places. It shares no code and no table with what it checks.
struct PlainSearch {
  struct Entry {
    let id: String
    let title: String
    var buyers: [String] = []
    let reply: String
    let category: [String]
  }

  let entries: [Entry]

  /// All readings of the characters that the texts are made of.
  static let readings: [Character: [String]] = [
    "退": ["tui"], "货": ["huo"], "运": ["yun"], "费": ["fei"], "便": ["bian", "pian"],
    "宜": ["yi"], "还": ["hai", "huan"], "价": ["jia", "jie"], "行": ["hang", "heng", "xing"],
    "长": ["chang", "zhang"], "重": ["chong", "zhong"], "发": ["fa"], "快": ["kuai"],
    "递": ["di"], "差": ["cha", "chai", "ci"], "邮": ["you"], "包": ["bao"],
    "券": ["quan", "xuan"], "仔": ["zai", "zi"], "会": ["hui", "kuai"],
    "单": ["chan", "dan", "shan"], "没": ["mei", "mo"], "绿": ["lu", "lv"], "中": ["zhong"],
    "大": ["da", "dai"], "小": ["xiao"], "码": ["ma"], "尺": ["che", "chi"],
  ]
  static let characters = readings.keys.sorted()

  /// Texts of a field in the order in which a hit there counts: title, id, buyers, category, reply.
  private static func fields(_ entry: Entry) -> [[String]] {
    [[entry.title], [entry.id], entry.buyers, entry.category, [entry.reply]]
  }

  /// The ids of the entries that hold every word.
  func found(_ query: String) -> Set<String> {
    let words = query.split(separator: " ").map(Array.init)
    return Set(
      entries.filter { entry in
        words.allSatisfy { word in
          Self.fields(entry).joined().contains { Self.holds(Array($0.filter(Self.counts)), word) }
        }
      }.map(\.id))
  }

  /// Where a word of characters alone is found best: the field's rank, then how much of it it is.
  func bestPlace(_ word: String, _ id: String) -> (field: Int, share: Double)? {
    guard let entry = entries.first(where: { $0.id == id }) else { return nil }
    for (rank, texts) in Self.fields(entry).enumerated() {
      let shares = texts.map { Array($0.filter(Self.counts)) }
        .filter { Self.holds($0, Array(word)) }.map { Double(word.count) / Double($0.count) }
      if let best = shares.max() { return (rank, best) }
    }
    return nil
  }

  /// Punctuation does not count.
  private static func counts(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  static func holds(_ text: [Character], _ word: [Character]) -> Bool {
    let readsSounds = word.contains(where: isLatin)
    return text.indices.contains { start in
      fits(text[start...], word[...], readsSounds)
    }
  }

  private static func fits(
    _ text: ArraySlice<Character>, _ word: ArraySlice<Character>, _ readsSounds: Bool
  ) -> Bool {
    guard let typed = word.first else { return true }
    guard let there = text.first else { return false }
    if typed == there, fits(text.dropFirst(), word.dropFirst(), readsSounds) { return true }
    guard readsSounds, isLatin(typed) else { return false }
    for reading in readings[there] ?? [] {
      for length in 1...min(6, word.count) {
        let part = String(word.prefix(length))
        let isWhole = part == reading
        let isInitial =
          reading.hasPrefix(part) && (length == 1 || ["zh", "ch", "sh"].contains(part))
        let isLast = length == word.count && reading.hasPrefix(part)
        guard isWhole || isInitial || isLast else { continue }
        if fits(text.dropFirst(), word.dropFirst(length), readsSounds) { return true }
      }
    }
    return false
  }
}
