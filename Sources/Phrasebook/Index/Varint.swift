/// Numbers in as many bytes as they need, seven bits each, the lowest first.
enum Varint {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 128 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a number and advances to the byte after it.
  @inline(__always)
  static func read(_ at: inout UnsafeRawPointer) -> Int {
    var byte = at.load(as: UInt8.self)
    at += 1
    if byte < 128 { return Int(byte) }
    var value = UInt(byte & 127)
    var shift: UInt = 7
    repeat {
      byte = at.load(as: UInt8.self)
      at += 1
      value |= UInt(byte & 127) << shift
      shift += 7
    } while byte >= 128
    return Int(bitPattern: value)
  }

  /// Reads a number as `read` does, without a branch on whether it has one byte or two, which the
  /// processor would mispredict again and again in a long mixed list. At least one byte must
  /// follow.
  @inline(__always)
  static func readShort(_ at: inout UnsafeRawPointer) -> Int {
    let bytes = UInt(at.loadUnaligned(as: UInt16.self))
    if bytes & 0x8080 == 0x8080 { return read(&at) }
    let more = bytes >> 7 & 1
    at += 1 + Int(bitPattern: more)
    return Int(bitPattern: bytes & 0x7F | bytes >> 1 & 0x3F80 & (0 &- more))
  }
}
