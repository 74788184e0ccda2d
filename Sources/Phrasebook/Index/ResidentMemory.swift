import Glibc

/// The amount of the machine's memory that this process uses now.
enum ResidentMemory {
  /// Returns the number of bytes of mapped files in memory, the program's own included: the third
  /// number of `/proc/self/statm` (proc_pid_statm(5)), which counts pages. 0 where it can't be
  /// read.
  static func ofFiles() -> Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let line = withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      String(
        decoding: buffer[..<max(0, read(descriptor, buffer.baseAddress, buffer.count))],
        as: UTF8.self)
    }
    let numbers = line.split(separator: " ")
    guard numbers.count > 2, let pages = Int(numbers[2]) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
