/// How the compiled phrasebook is laid out: a head, then sections one after the other.
///
/// An entry is one text that search reads: a title, an id, a buyers' sentence, a category's name, a
/// message. Entries are numbered from the best place for a hit to the worst (field, then length),
/// so a list of them in ascending order is a list of hits in descending order.
enum IndexLayout {
  static let magic: UInt64 = 0x3230_5844_4946_454B
  /// Magic, fingerprint, check sum, then the offset of each section and the end of the last.
  static let headSize = 24 + 8 * (Section.allCases.count + 1)

  enum Section: Int, CaseIterable {
    /// The findings of reading the files, as JSON; empty when there are none.
    case findings
    /// Offsets of the phrases' records within `records`: 4 bytes each.
    case phrases
    case records
    /// Numbers of the phrases by id in ascending order: 4 bytes each.
    case byID
    /// `Entry` by `Entry`.
    case entries
    /// First entry of each field in the order of `fields`, and the end: 4 bytes each.
    case fields
    /// Each letter with the offset of its list: 2 + 4 bytes.
    case letters
    /// For each letter code the first pair that begins with it or a later one, and the end: 4 bytes
    /// each.
    case firstPairs
    /// Each pair of neighbouring letters with the offset of its list: 4 + 4 bytes.
    case pairs
    /// Lists of entries: the count, then the steps from one to the next, in variable length.
    case lists
  }

  static let fields: [Span.Field] = [.title, .id, .buyers, .category, .reply]

  /// Phrase 4, offset in `records` 4, bytes 4, letters 2, index 2, weight 4 (the sum of what its
  /// letters and pairs weigh), field 4.
  static let entrySize = 24
}
