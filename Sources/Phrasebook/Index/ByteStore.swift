import Glibc
import Synchronization

/// Read-only bytes of the compiled phrasebook: a mapped file, or memory of our own.
final class ByteStore: @unchecked Sendable {
  let base: UnsafeRawPointer
  private let count: Int
  private let isMapped: Bool
  private let searches = Atomic<Int>(0)
  /// Search count at which resident memory is sampled next.
  private let nextLook = Atomic<Int>(searchesBetween)

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Keeps a copy of the bytes.
  init(_ contents: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, contents.count), alignment: 8)
    UnsafeMutableRawBufferPointer(start: copy, count: contents.count).copyBytes(from: contents)
    base = UnsafeRawPointer(copy)
    count = contents.count
    isMapped = false
  }

  /// Maps a file; nil when there is none or it can't be mapped. Files are replaced by renaming,
  /// never changed in place, so what is mapped stays as it is.
  init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    base = UnsafeRawPointer(start)
    count = Int(status.st_size)
    isMapped = true
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      base.deallocate()
    }
  }

  /// Searches between two samples of resident memory.
  private static let searchesBetween = 8
  /// Searches within which pages are not given back a second time: where the program maps other
  /// great files besides, each search would map its pages anew, which takes longer than the search.
  private static let searchesAfterRelease = 512
  /// Bytes of mapped files that may stay in memory.
  private static let residentLimit = 96 << 20
  /// Bytes that the check sum reads before it gives their pages back.
  private static let bytesPerRelease = 1 << 22

  /// Counts a search. Gives back all pages when much of the files is in memory: a large phrasebook
  /// keeps there the pages of the last searches, and not those of every search before them.
  func countSearch() {
    let number = searches.wrappingAdd(1, ordering: .relaxed).newValue
    guard isMapped, number >= nextLook.load(ordering: .relaxed) else { return }
    let isMuch = ResidentMemory.ofFiles() > Self.residentLimit
    if isMuch { release(0..<bytes.count) }
    let pause = isMuch ? Self.searchesAfterRelease : Self.searchesBetween
    nextLook.store(number + pause, ordering: .relaxed)
  }

  /// The check sum of all bytes from an offset on; does not keep in memory what it read.
  func checkSum(from offset: Int) -> UInt64 {
    var sum = CheckSum(bytes.count - offset)
    for start in stride(from: offset, to: bytes.count, by: Self.bytesPerRelease) {
      let end = min(start + Self.bytesPerRelease, bytes.count)
      sum.add(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      release(start..<end)
    }
    return sum.value
  }

  /// Gives pages back until they are read again.
  private func release(_ range: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = (range.lowerBound + page - 1) / page * page
    guard isMapped, start < range.upperBound else { return }
    madvise(
      UnsafeMutableRawPointer(mutating: base + start), range.upperBound - start, MADV_DONTNEED)
  }

  /// A number at an offset, wherever it stands.
  func load<Value: BitwiseCopyable>(_ offset: Int, as type: Value.Type = Value.self) -> Value {
    bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }
}
