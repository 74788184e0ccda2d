import Glibc

/// How alike a message and the buyers' sentences of phrases are: shared pieces of one to three letters,
/// weighted by how rare they are.
struct SentenceLikeness: Sendable {
  private struct Sentence: Sendable {
    let phrase: Int
    let text: String
    let length: Double
  }

  private var sentences: [Sentence] = []
  private var postings: [UInt64: [Int32]] = [:]

  init(_ phrases: [Phrase]) {
    var pieces: [Set<UInt64>] = []
    for (index, phrase) in phrases.enumerated() {
      for text in [phrase.title] + phrase.buyers {
        let set = Set(Self.pieces(text))
        for piece in set { postings[piece, default: []].append(Int32(pieces.count)) }
        pieces.append(set)
        sentences.append(Sentence(phrase: index, text: text, length: 0))
      }
    }
    sentences = zip(sentences, pieces).map { sentence, set in
      let length = set.reduce(0) { $0 + weight($1) }
      return Sentence(phrase: sentence.phrase, text: sentence.text, length: length)
    }
  }

  /// The best sentence of each phrase that shares something, most alike first.
  func ranked(_ message: String) -> [(phrase: Int, sentence: String, likeness: Double)] {
    let pieces = Set(Self.pieces(message))
    var shared: [Int32: Double] = [:]
    var length = 0.0
    for piece in pieces.sorted() {
      let weight = weight(piece)
      length += weight
      for sentence in postings[piece] ?? [] { shared[sentence, default: 0] += weight }
    }
    var best: [Int: (sentence: String, likeness: Double)] = [:]
    for (number, weight) in shared {
      let sentence = sentences[Int(number)]
      let likeness = weight / (length * sentence.length).squareRoot()
      if let other = best[sentence.phrase],
        (other.likeness, sentence.text) >= (likeness, other.sentence)
      {
        continue
      }
      best[sentence.phrase] = (sentence.text, likeness)
    }
    return best.map { (phrase: $0.key, sentence: $0.value.sentence, likeness: $0.value.likeness) }
      .sorted { ($1.likeness, $0.phrase) < ($0.likeness, $1.phrase) }
  }

  private func weight(_ piece: UInt64) -> Double {
    log(1 + Double(sentences.count) / Double(1 + (postings[piece]?.count ?? 0)))
  }

  private static func pieces(_ text: String) -> [UInt64] {
    let letters = Folding.letters(text).map(UInt64.init)
    return (1...3).flatMap { length -> [UInt64] in
      guard letters.count >= length else { return [] }
      return (0...(letters.count - length)).map { start in
        letters[start..<start + length].reduce(UInt64(length)) { $0 << 16 | $1 }
      }
    }
  }
}
