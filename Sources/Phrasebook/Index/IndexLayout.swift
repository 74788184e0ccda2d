/// The layout of the compiled phrasebook: a head, then sections one after the other.
///
/// An entry is one text that search reads: a title, an id, a buyers' sentence, a category's name, a
/// message. Entries are numbered from the best place for a hit to the worst (by field, then
/// length), so an ascending list of entries is a descending list of hits.
enum IndexLayout {
  static let magic: UInt64 = 0x3830_5844_4946_454B
  /// Magic, fingerprint, check sum, then the offset of each section and the end of the last.
  static let headSize = 24 + 8 * (sectionCount + 1)

  /// The sections; they are followed by the lists of each kind of piece, in the order of `Gram`.
  enum Section: Int, CaseIterable {
    /// The findings of reading the files, as JSON; empty when there are none.
    case findings
    /// Offsets of the phrases' records within `records`: 4 bytes each.
    case phrases
    case records
    /// The category of each phrase, as its index in `Category.ordered`, combined with `limited`: 1
    /// byte each.
    case classes
    /// Numbers of the phrases by id in ascending order: 4 bytes each.
    case byID
    /// The first entry of each field in the order of `fields`, and the end: 4 bytes each.
    case fields
    /// The phrase of each entry: 4 bytes.
    case owners
    /// The place of each entry's text: offset in `records` 4 bytes, letters 2, index 2.
    case texts
    /// The entries of each phrase one after the other; and for each phrase the position of its
    /// first one, and the end: 4 bytes each.
    case entriesByPhrase, firstEntries
    /// The sum of the weights of each entry's distinct letters and pairs, 4 bytes, for titles, ids
    /// and buyers' sentences.
    case weights
  }

  static let sectionCount = Section.allCases.count + Gram.allCases.count

  /// Returns the number of the section with the lists of a kind (`GramTable`).
  static func section(_ kind: Gram) -> Int { Section.allCases.count + kind.rawValue }

  static let fields: [Span.Field] = [.title, .id, .buyers, .category, .reply]
  static let textSize = 8
  /// Marks the class of a phrase that is shown only in some scopes.
  static let limited: UInt8 = 0x80
  /// The largest number of letters of a text that are searched, and of texts of one field.
  static let longest = Int(UInt16.max)
}
