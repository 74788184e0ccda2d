/// The encodings of files that people bring. Spreadsheets in China still save GB18030, and Excel's
/// “Unicode text” is UTF-16.
public enum TextEncoding: String, Codable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16Little = "UTF-16LE"
  case utf16Big = "UTF-16BE"

  /// The byte order mark that spreadsheets put before UTF-8.
  public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding of UTF-16 that a mark at the beginning of a file states; nil without one, also
  /// for UTF-8, which a mark does not prove.
  init?(markOf bytes: some Sequence<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16Little
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16Big
    } else {
      return nil
    }
  }

  /// - Throws: `Refusal` of kind `refused` when the file can't be read.
  static func marked(path: String, name: String) throws -> TextEncoding? {
    TextEncoding(markOf: try FileHead(path: path, name: name).bytes)
  }
}
