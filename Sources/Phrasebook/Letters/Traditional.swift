/// Traditional writing: replies in it by conversion, and messages told by it.
public enum Traditional {
  /// The traditional form of each simplified character that has another one.
  private static let characters: [Unicode.Scalar: Unicode.Scalar] = {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (traditional, simplified) in TraditionalData.pairs(FoldingData.simplified)
    where forms[simplified] == nil && !TraditionalData.kept.contains(simplified) {
      forms[simplified] = traditional
    }
    for (traditional, simplified) in TraditionalData.pairs(TraditionalData.chosen) {
      forms[simplified] = traditional
    }
    return forms
  }()

  /// The characters that traditional writing alone has, and those that simplified writing alone
  /// has.
  private static let marks: (traditional: Set<Unicode.Scalar>, simplified: Set<Unicode.Scalar>) = {
    let pairs = TraditionalData.pairs(FoldingData.simplified)
    let simplified = Set(pairs.map(\.simplified)).subtracting(TraditionalData.kept)
      .subtracting(TraditionalData.pairs(TraditionalData.chosen).map(\.simplified))
    return (Set(pairs.map(\.traditional)), simplified)
  }()

  /// Words whose characters have another form than alone, by their first character.
  private static let words: [Character: [(simplified: [Character], traditional: String)]] = {
    let pairs = TraditionalData.words.split(whereSeparator: \.isWhitespace).map { pair in
      let halves = pair.split(separator: "=")
      return (simplified: Array(halves[0]), traditional: String(halves[1]))
    }
    return Dictionary(grouping: pairs) { $0.simplified[0] }
      .mapValues { $0.sorted { $0.simplified.count > $1.simplified.count } }
  }()

  /// Returns a text in traditional characters.
  public static func written(_ text: some StringProtocol) -> String {
    let letters = Array(text)
    var written = ""
    var place = 0
    while place < letters.count {
      let rest = letters[place...]
      if let word = words[letters[place]]?.first(where: { rest.starts(with: $0.simplified) }) {
        written += word.traditional
        place += word.simplified.count
      } else {
        for scalar in letters[place].unicodeScalars {
          written.unicodeScalars.append(characters[scalar] ?? scalar)
        }
        place += 1
      }
    }
    return written
  }

  /// Returns whether a message is written in traditional characters; nil where it has none that one
  /// of both writings has alone, or some of each.
  public static func isWriting(of message: String) -> Bool? {
    let scalars = message.unicodeScalars
    let isTraditional = scalars.contains(where: marks.traditional.contains)
    let isSimplified = scalars.contains(where: marks.simplified.contains)
    return isTraditional == isSimplified ? nil : isTraditional
  }
}

extension Phrase {
  /// The same phrase with its messages in traditional characters; the names of variables stay.
  public var inTraditional: Phrase {
    var phrase = self
    phrase.reply = reply.map(Template.inTraditional)
    phrase.fallback = fallback.map(Template.inTraditional)
    for place in phrase.variants.indices {
      phrase.variants[place].reply = variants[place].reply.map(Template.inTraditional)
      phrase.variants[place].fallback = variants[place].fallback.map(Template.inTraditional)
    }
    return phrase
  }
}

extension Template {
  /// Returns a message in traditional characters, with the names of its variables as they are.
  fileprivate static func inTraditional(_ message: String) -> String {
    guard let template = try? Template(message) else { return message }
    return template.parts.map { part in
      switch part {
      case .text(let text): Template.literal(Traditional.written(text))
      case .variable(let name, let usual):
        "{\(name)\(usual.map { "=" + Traditional.written($0) } ?? "")}"
      }
    }.joined()
  }
}
