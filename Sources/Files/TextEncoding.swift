/// The encodings of files that people bring. Spreadsheets in China still save GB18030.
public enum TextEncoding: String, Codable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"

  /// The byte order mark that spreadsheets put before UTF-8.
  public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
