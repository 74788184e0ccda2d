import CExpat

/// What an XML document's parts are told to, in their order.
protocol XMLHandler: AnyObject {
  func begin(_ element: XMLElement)
  func end(_ name: UnsafePointer<CChar>)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A start tag while it is told: its name and attributes, without the prefixes of their namespaces.
struct XMLElement {
  let name: UnsafePointer<CChar>
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute; nil when it is not there.
  func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    var at = 0
    while let key = attributes[at], let value = attributes[at + 1] {
      if XML.local(key).equals(name) { return value }
      at += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { raw(name).map { String(cString: $0) } }
  func whole(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }
  func flag(_ name: StaticString) -> Bool { ["1", "true"].contains(text(name) ?? "") }
}

enum XML {
  /// A name without the prefix of its namespace: some programs write `x:row`.
  static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var at = name
    var local = name
    while at.pointee != 0 {
      if at.pointee == 58 { local = at + 1 }
      at += 1
    }
    return local
  }
}

extension UnsafePointer<CChar> {
  /// Whether a C string says this word.
  func equals(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      for (index, byte) in word.enumerated() where self[index] != CChar(bitPattern: byte) {
        return false
      }
      return self[word.count] == 0
    }
  }
}

/// Parses an XML document that comes piece by piece. It loads nothing from outside, and Expat
/// itself refuses entities that grow without end.
final class XMLParser {
  private let parser: XML_Parser
  private let handler: any XMLHandler

  init?(_ handler: any XMLHandler) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLParser.this(data)?.begin(XMLElement(name: XML.local(name), attributes: attributes))
      },
      { data, name in
        guard let name else { return }
        XMLParser.this(data)?.end(XML.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let bytes else { return }
      bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        XMLParser.this(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func this(_ data: UnsafeMutableRawPointer?) -> (any XMLHandler)? {
    data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue().handler }
  }

  /// Parses the next bytes; nil when they are well formed, else the fault in Expat's words and its
  /// line.
  func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> String? {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0) != XML_STATUS_ERROR else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"
      return "\(reason) (\(XML_GetCurrentLineNumber(parser)))"
    }
    return nil
  }
}

extension ZipArchive {
  /// Tells a whole XML entry to `handler`.
  func parse(_ entry: String, limit: Int = .max, _ handler: any XMLHandler) throws {
    guard let parser = XMLParser(handler) else { throw damaged(entry) }
    func check(_ fault: String?) throws {
      if let fault { throw damaged("\(entry): \(fault)") }
    }
    try each(of: entry, limit: limit) { try check(parser.parse($0, isLast: false)) }
    try check(parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true))
  }
}
