import Glibc
import Vocabulary

/// The texts that a workbook's cells share, in bounded memory: they may be as many as the cells.
///
/// They are written one after the other into a file without a name, with the place of every 256th
/// kept; a cell's text is read with its neighbours, which the next cells mostly name.
final class SharedTexts: XMLHandler {
  private static let blockSize = 256
  /// Bytes of blocks that are kept for the next look.
  private static let kept = 8 << 20

  private let name: String
  private let descriptor: Int32
  private var starts: [Int] = []
  private var size = 0
  private var count = 0
  private var buffer: [UInt8] = []
  private var text = CellText()
  private var fault: Int32 = 0
  private var blocks: [Int: [[UInt8]]] = [:]
  private var keptBytes = 0

  /// - Throws: `Refusal` of kind `refused` when the temporary file can't be made.
  init(name: String) throws {
    self.name = name
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/kefu-sheet-XXXXXX").utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else {
      throw Refusal(Texts.unreadable("\(folder): \(String(cString: strerror(errno)))"))
    }
    // The open file lives on without its name: whatever ends this program, no texts stay.
    unlink(path)
  }

  deinit { Glibc.close(descriptor) }

  func begin(_ element: XMLElement) {
    if element.name.equals("si") { text.clear() } else { text.begin(element.name) }
  }

  func end(_ name: UnsafePointer<CChar>) {
    guard name.equals("si") else { return text.end(name) }
    if count % Self.blockSize == 0 { starts.append(size + buffer.count) }
    count += 1
    withUnsafeBytes(of: UInt32(text.bytes.count).littleEndian) { buffer += $0 }
    buffer += text.bytes
    if buffer.count > 1 << 20 { flush() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }

  /// Writes the rest. Throws `Refusal` of kind `refused` when the disk does not take it.
  func finish() throws {
    flush()
    starts.append(size)
    if fault != 0 { throw Refusal(Texts.unreadable(fault), at: Place(file: name)) }
  }

  private func flush() {
    var done = 0
    while done < buffer.count, fault == 0 {
      let written = buffer.withUnsafeBytes { bytes in
        pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
          off_t(size + done))
      }
      if written > 0 { done += written } else if errno != EINTR { fault = errno }
    }
    size += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// The text of an index; nil when the workbook has none of it.
  subscript(index: Int) -> [UInt8]? {
    guard index >= 0, index < count else { return nil }
    let number = index / Self.blockSize
    if let block = blocks[number] { return block[index % Self.blockSize] }
    guard let block = read(number) else { return nil }
    if keptBytes > Self.kept {
      blocks.removeAll()
      keptBytes = 0
    }
    blocks[number] = block
    keptBytes += starts[number + 1] - starts[number]
    return block[index % Self.blockSize]
  }

  private func read(_ number: Int) -> [[UInt8]]? {
    let length = starts[number + 1] - starts[number]
    var bytes = [UInt8](repeating: 0, count: length)
    var done = 0
    while done < length {
      let count = bytes.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, bytes.baseAddress?.advanced(by: done), length - done,
          off_t(starts[number] + done))
      }
      guard count > 0 else { return nil }
      done += count
    }
    var block: [[UInt8]] = []
    var at = 0
    while at + 4 <= length {
      let size = (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
      block.append(Array(bytes[at + 4..<at + 4 + size]))
      at += 4 + size
    }
    return block
  }
}
